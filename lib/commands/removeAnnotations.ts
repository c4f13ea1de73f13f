import type { ChainWithView, GroupId, NoteId } from '../model/view.ts';
import { withGroups, withNotes } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';

/**
 * Deletes notes, and takes groups apart: their tasks stay where they are.
 *
 * @example removeAnnotations(document, { notes: ['n1'], groups: ['g1'] })
 */
export function removeAnnotations<D extends ChainWithView>(
  document: D,
  args: { readonly notes?: readonly NoteId[]; readonly groups?: readonly GroupId[] },
): EditResult<D> {
  const { notes = [], groups = [] } = args;
  const left = withGroups(
    withNotes(
      document,
      notes.map((id) => [id, null]),
    ),
    groups.map((id) => [id, null]),
  );
  return edit(left, labelOf(notes.length, groups.length));
}

function labelOf(notes: number, groups: number): string {
  if (groups === 0) return notes === 1 ? 'Delete a note' : `Delete ${notes} notes`;
  if (notes > 0) return `Delete ${notes + groups} notes and groups`;
  return groups === 1 ? 'Ungroup' : `Ungroup ${groups} groups`;
}
