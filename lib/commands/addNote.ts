import type { NodeKey } from '../model/chain.ts';
import { type Box, type Drawing, NOTE_SIZE, type Point } from '../model/view.ts';
import { freeMark, withNotes } from './marks.ts';
import { boxOf } from './resizeNote.ts';
import type { Edited } from './types.ts';

/**
 * Adds a note.
 *
 * @param args - `at`: its top left corner, in pixels at 100 % zoom, with a size where it is not the usual one; `task`: the node that it goes with.
 * @example addNote(document, { at: { x: 0, y: -100 }, task: 'a', text: 'Runs before the shops open.' })
 */
export function addNote<D extends Drawing>(
  document: D,
  args: { readonly at: Point | Box; readonly text?: string; readonly task?: NodeKey | null },
): Edited<D> {
  const { at, text = '', task = null } = args;
  const id = freeMark('note', document.view.notes);
  const note = { text, ...boxOf({ ...NOTE_SIZE, ...at }), task };
  return { document: withNotes(document, [[id, note]]), label: 'Add a note', select: { notes: [id] } };
}
