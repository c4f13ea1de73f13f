import { type Box, type ChainWithView, LEAST_NOTE, type NoteId } from '../model/view.ts';
import { withNotes } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';

/**
 * Gives a note another size, and the place that it has then. Whole pixels, and never so small that nothing is seen of
 * it.
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

export function boxOf({ x, y, width, height }: Box): Box {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(LEAST_NOTE.width, Math.round(width)),
    height: Math.max(LEAST_NOTE.height, Math.round(height)),
  };
}
