import type { NodeKey } from '../model/chain.ts';
import type { ChainWithView, NoteId } from '../model/view.ts';
import { withNotes } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';

/** Pins a note to a node, so that it moves along with it; with `null` it stands alone again. It stays where it is. */
export function pinNote<D extends ChainWithView>(
  document: D,
  args: { readonly note: NoteId; readonly task: NodeKey | null },
): EditResult<D> {
  const note = document.view.notes.get(args.note);
  const label = args.task === null ? 'Unpin a note' : 'Pin a note';
  if (!note || note.task === args.task) return edit(document, label);
  return edit(withNotes(document, [[args.note, { ...note, task: args.task }]]), label);
}
