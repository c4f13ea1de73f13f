import type { NodeKey } from '../model/chain.ts';
import { type Box, NODE_SIZE, type Point } from '../model/view.ts';

/** How far a frame stands off from the nodes in it, in pixels: room for what sits on their edges, too. */
const PADDING = { x: 34, y: 22 } as const;

/**
 * The frame around nodes.
 *
 * @param placeOf - Where a node lies; nothing for one that has no place, which is passed over.
 * @returns `null` when none has a place.
 * @example frameOf(['a', 'b'], (key) => view.positions.get(key))
 */
export function frameOf(tasks: readonly NodeKey[], placeOf: (key: NodeKey) => Point | undefined): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const key of tasks) {
    const place = placeOf(key);
    if (!place) continue;
    left = Math.min(left, place.x);
    top = Math.min(top, place.y);
    right = Math.max(right, place.x);
    bottom = Math.max(bottom, place.y);
  }
  if (right < left) return null;
  return {
    x: left - PADDING.x,
    y: top - PADDING.y,
    width: right - left + NODE_SIZE.width + 2 * PADDING.x,
    height: bottom - top + NODE_SIZE.height + 2 * PADDING.y,
  };
}
