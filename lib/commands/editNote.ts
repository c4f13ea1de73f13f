import type { ChainWithView, NoteId } from '../model/view.ts';
import { withNotes } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';

/** Changes what a note says. */
export function editNote<D extends ChainWithView>(
  document: D,
  args: { readonly note: NoteId; readonly text: string },
): EditResult<D> {
  const note = document.view.notes.get(args.note);
  const label = 'Edit a note';
  if (!note || note.text === args.text) return edit(document, label);
  return edit(withNotes(document, [[args.note, { ...note, text: args.text }]]), label);
}
