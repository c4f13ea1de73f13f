import type { NodeKey } from '../model/chain.ts';
import type { ChainWithView, Group, GroupId } from '../model/view.ts';
import { withGroups } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';

/** Takes nodes into groups, or out of them. A group that is left without any goes. */
export function setMembers<D extends ChainWithView>(
  document: D,
  args: { readonly groups: readonly GroupId[]; readonly add?: readonly NodeKey[]; readonly drop?: readonly NodeKey[] },
): EditResult<D> {
  const { add = [], drop = [] } = args;
  const dropped = new Set(drop);
  const changes = args.groups.flatMap((id): [GroupId, Group][] => {
    const group = document.view.groups.get(id);
    if (!group) return [];
    const held = new Set(group.tasks);
    const tasks = [...group.tasks.filter((key) => !dropped.has(key)), ...new Set(add.filter((key) => !held.has(key)))];
    const same = tasks.length === group.tasks.length && tasks.every((key, index) => key === group.tasks[index]);
    return same ? [] : [[id, { ...group, tasks }]];
  });
  const [verb, count] = add.length > 0 ? ['Add', add.length] : ['Take', drop.length];
  const what = count === 1 ? 'a task' : `${count} tasks`;
  return edit(withGroups(document, changes), `${verb} ${what} ${add.length > 0 ? 'to' : 'out of'} a group`);
}
