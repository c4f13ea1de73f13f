import type { Drawing, GroupId } from '../model/view.ts';
import { withGroups } from './marks.ts';
import type { Edited } from './types.ts';

/** Gives a group another name. */
export function renameGroup<D extends Drawing>(
  document: D,
  args: { readonly group: GroupId; readonly name: string },
): Edited<D> {
  const group = document.view.groups.get(args.group);
  const label = 'Rename a group';
  if (!group || group.name === args.name) return { document, label };
  return { document: withGroups(document, [[args.group, { ...group, name: args.name }]]), label };
}
