import type { NodeKey } from '../model/chain.ts';
import type { Drawing, NoteId } from '../model/view.ts';
import { withNotes } from './marks.ts';
import type { Edited } from './types.ts';

/** Pins a note to a node, so that it moves along with it; with `null` it stands alone again. It stays where it is. */
export function pinNote<D extends Drawing>(
  document: D,
  args: { readonly note: NoteId; readonly task: NodeKey | null },
): Edited<D> {
  const note = document.view.notes.get(args.note);
  const label = args.task === null ? 'Unpin a note' : 'Pin a note';
  if (!note || note.task === args.task) return { document, label };
  return { document: withNotes(document, [[args.note, { ...note, task: args.task }]]), label };
}
