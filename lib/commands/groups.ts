import type { NodeKey } from '../model/chain.ts';
import type { ChainWithView, Group, GroupId } from '../model/view.ts';
import { nextAnnotationId, withGroups } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';

/**
 * Makes a group of nodes.
 *
 * @param args - `name`: without one it is called by its number.
 * @example addGroup(document, { tasks: ['a', 'b'], name: 'Extracts' })
 */
export function addGroup<D extends ChainWithView>(
  document: D,
  args: { readonly tasks: readonly NodeKey[]; readonly name?: string },
): EditResult<D> {
  const tasks = [...new Set(args.tasks)];
  if (tasks.length === 0) return refuse('nothing-to-group');
  const { groups } = document.view;
  const id = nextAnnotationId('group', groups);
  const name = args.name ?? freeName(new Set([...groups.values()].map((group) => group.name)));
  const label = tasks.length === 1 ? 'Group a task' : `Group ${tasks.length} tasks`;
  return edit(withGroups(document, [[id, { name, tasks }]]), label, { groups: [id] });
}

function freeName(taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = `Group ${count}`;
    if (!taken.has(name)) return name;
  }
}

/**
 * Gives a group another name.
 *
 * @example renameGroup(document, { group: 'g1', name: 'Extracts' })
 */
export function renameGroup<D extends ChainWithView>(
  document: D,
  args: { readonly group: GroupId; readonly name: string },
): EditResult<D> {
  const group = document.view.groups.get(args.group);
  const label = 'Rename a group';
  if (!group || group.name === args.name) return edit(document, label);
  return edit(withGroups(document, [[args.group, { ...group, name: args.name }]]), label);
}

/**
 * Adds nodes to groups, or takes them out. A group without nodes is removed.
 *
 * @example setMembers(document, { groups: ['g1'], add: ['c'] })
 */
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
  const moved = new Set(changes.flatMap(([id, { tasks }]) => differing(document.view.groups.get(id)!.tasks, tasks)));
  const what = moved.size === 1 ? 'a task' : `${moved.size} tasks`;
  return edit(withGroups(document, changes), add.length > 0 ? `Add ${what} to a group` : `Take ${what} out of a group`);
}

/** The nodes that are in one of two groups alone. */
function differing(one: readonly NodeKey[], other: readonly NodeKey[]): NodeKey[] {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return [...one.filter((key) => !inOther.has(key)), ...other.filter((key) => !inOne.has(key))];
}

/**
 * Draws groups as one card each, or draws their nodes again.
 *
 * @example collapseGroups(document, { groups: ['g1'], isCollapsed: true })
 */
export function collapseGroups<D extends ChainWithView>(
  document: D,
  args: { readonly groups: readonly GroupId[]; readonly isCollapsed: boolean },
): EditResult<D> {
  const changes = args.groups.flatMap((id): [GroupId, Group][] => {
    const group = document.view.groups.get(id);
    if (!group || (group.isCollapsed ?? false) === args.isCollapsed) return [];
    const { name, tasks } = group;
    return [[id, args.isCollapsed ? { name, tasks, isCollapsed: true } : { name, tasks }]];
  });
  const what = changes.length === 1 ? 'a group' : `${changes.length} groups`;
  return edit(withGroups(document, changes), `${args.isCollapsed ? 'Collapse' : 'Expand'} ${what}`);
}
