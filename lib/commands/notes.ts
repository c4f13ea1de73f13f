import type { NodeKey } from '../model/chain.ts';
import { type Box, type ChainWithView, LEAST_NOTE, NOTE_SIZE, type NoteId, type Point } from '../model/view.ts';
import { nextAnnotationId, withNotes } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';

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

/**
 * Changes what a note says.
 *
 * @example editNote(document, { note: 'n1', text: 'Runs before the shops open.' })
 */
export function editNote<D extends ChainWithView>(
  document: D,
  args: { readonly note: NoteId; readonly text: string },
): EditResult<D> {
  const note = document.view.notes.get(args.note);
  const label = 'Edit a note';
  if (!note || note.text === args.text) return edit(document, label);
  return edit(withNotes(document, [[args.note, { ...note, text: args.text }]]), label);
}

/**
 * Pins a note to a node, so that it moves along with it; with `null` it stands alone again. It stays where it is.
 *
 * @example pinNote(document, { note: 'n1', task: 'a' })
 */
export function pinNote<D extends ChainWithView>(
  document: D,
  args: { readonly note: NoteId; readonly task: NodeKey | null },
): EditResult<D> {
  const note = document.view.notes.get(args.note);
  const label = args.task === null ? 'Unpin a note' : 'Pin a note';
  if (!note || note.task === args.task) return edit(document, label);
  return edit(withNotes(document, [[args.note, { ...note, task: args.task }]]), label);
}

/**
 * Gives a note another size, and the place that it has then. Whole pixels, and never so small that nothing is seen of
 * it.
 *
 * @example resizeNote(document, { note: 'n1', box: { x: 0, y: 0, width: 240, height: 120 } })
 */
export function resizeNote<D extends ChainWithView>(
  document: D,
  args: { readonly note: NoteId; readonly box: Box },
): EditResult<D> {
  const note = document.view.notes.get(args.note);
  const box = boxOf(args.box);
  const label = 'Resize a note';
  if (!note || (note.x === box.x && note.y === box.y && note.width === box.width && note.height === box.height))
    return edit(document, label);
  return edit(withNotes(document, [[args.note, { ...note, ...box }]]), label);
}

function boxOf({ x, y, width, height }: Box): Box {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(LEAST_NOTE.width, Math.round(width)),
    height: Math.max(LEAST_NOTE.height, Math.round(height)),
  };
}
