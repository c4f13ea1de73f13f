import { type Box, NODE_SIZE, type Point } from '../model/view.ts';

/** The least distance between nodes that are placed automatically, in pixels at 100 % zoom. */
export const GAP = 16;

/** From one column or row of nodes to the next, in pixels at 100 % zoom. */
export const STEP = { x: NODE_SIZE.width + 150, y: NODE_SIZE.height + 40 } as const;

/** Whether two nodes would overlap, or be closer than the gap. */
export function areTooClose(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < NODE_SIZE.width + GAP && Math.abs(a.y - b.y) < NODE_SIZE.height + GAP;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
