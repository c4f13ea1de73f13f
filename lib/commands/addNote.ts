import type { NodeKey } from '../model/chain.ts';
import { type Box, type ChainWithView, NOTE_SIZE, type Point } from '../model/view.ts';
import { nextAnnotationId, withNotes } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';
import { boxOf } from './resizeNote.ts';

/**
 * Adds a note.
 *
 * @param args - `at`: its top left corner, in pixels at 100 % zoom, with a size where it is not the usual one;
 *   `task`: the node that it goes with.
 * @example addNote(document, { at: { x: 0, y: -100 }, task: 'a', text: 'Runs before the shops open.' })
 */
export function addNote<D extends ChainWithView>(
  document: D,
  args: { readonly at: Point | Box; readonly text?: string; readonly task?: NodeKey | null },
): EditResult<D> {
  const { at, text = '', task = null } = args;
  const id = nextAnnotationId('note', document.view.notes);
  const note = { text, ...boxOf({ ...NOTE_SIZE, ...at }), task };
  return edit(withNotes(document, [[id, note]]), 'Add a note', { notes: [id] });
}
