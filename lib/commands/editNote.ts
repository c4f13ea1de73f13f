import type { Drawing, NoteId } from '../model/view.ts';
import { withNotes } from './marks.ts';
import type { Edited } from './types.ts';

/** Changes what a note says. */
export function editNote<D extends Drawing>(
  document: D,
  args: { readonly note: NoteId; readonly text: string },
): Edited<D> {
  const note = document.view.notes.get(args.note);
  const label = 'Edit a note';
  if (!note || note.text === args.text) return { document, label };
  return { document: withNotes(document, [[args.note, { ...note, text: args.text }]]), label };
}
