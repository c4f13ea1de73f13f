import type { Drawing, GroupId, NoteId } from '../model/view.ts';
import { withGroups, withNotes } from './marks.ts';
import type { Edited } from './types.ts';

/** Deletes notes, and takes groups apart: their tasks stay where they are. */
export function removeMarks<D extends Drawing>(
  document: D,
  args: { readonly notes?: readonly NoteId[]; readonly groups?: readonly GroupId[] },
): Edited<D> {
  const { notes = [], groups = [] } = args;
  const left = withGroups(
    withNotes(
      document,
      notes.map((id) => [id, null]),
    ),
    groups.map((id) => [id, null]),
  );
  return { document: left, label: labelOf(notes.length, groups.length), select: {} };
}

function labelOf(notes: number, groups: number): string {
  if (groups === 0) return notes === 1 ? 'Delete a note' : `Delete ${notes} notes`;
  if (notes > 0) return `Delete ${notes + groups} notes and groups`;
  return groups === 1 ? 'Ungroup' : `Ungroup ${groups} groups`;
}
