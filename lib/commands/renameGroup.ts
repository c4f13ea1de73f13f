import type { ChainWithView, GroupId } from '../model/view.ts';
import { withGroups } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';

/** Gives a group another name. */
export function renameGroup<D extends ChainWithView>(
  document: D,
  args: { readonly group: GroupId; readonly name: string },
): EditResult<D> {
  const group = document.view.groups.get(args.group);
  const label = 'Rename a group';
  if (!group || group.name === args.name) return edit(document, label);
  return edit(withGroups(document, [[args.group, { ...group, name: args.name }]]), label);
}
