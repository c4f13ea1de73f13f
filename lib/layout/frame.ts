import type { NodeKey } from '../model/chain.ts';
import { type Box, NODE_SIZE, type Note, type Point } from '../model/view.ts';

/** How far a frame stands off from the nodes in it, in pixels: room for what sits on their edges, too. */
const PADDING = { x: 34, y: 22 } as const;

/**
 * The frame around nodes, and around the notes that are pinned to them.
 *
 * @param placeOf - Where a node lies; nothing for one that has no place, which is passed over.
 * @param notes - Any notes: those of other nodes are passed over.
 * @returns `null` when none of the nodes has a place.
 * @example frameOf(['a', 'b'], (key) => view.positions.get(key), view.notes.values())
 */
export function frameOf(
  tasks: readonly NodeKey[],
  placeOf: (key: NodeKey) => Point | undefined,
  notes: Iterable<Note> = [],
): Box | null {
  const placed = new Set(tasks.filter(placeOf));
  if (placed.size === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = ({ x, y }: Point, { width, height }: Omit<Box, 'x' | 'y'>) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  for (const key of placed) include(placeOf(key)!, NODE_SIZE);
  for (const note of notes) if (note.task !== null && placed.has(note.task)) include(note, note);
  return {
    x: left - PADDING.x,
    y: top - PADDING.y,
    width: right - left + 2 * PADDING.x,
    height: bottom - top + 2 * PADDING.y,
  };
}
