import type { NodeKey } from '../../model/chain.ts';
import { type Box, NODE_SIZE, type Point } from '../../model/view.ts';
import { type Grid, makeGrid } from '../grid.ts';

/** Where nodes lie. */
export type NodeGrid = Grid<NodeKey>;

export function makeNodeGrid(positions: Iterable<readonly [NodeKey, Point]> = []): NodeGrid {
  const grid = makeGrid<NodeKey>();
  for (const [key, point] of positions) grid.add(key, boxAt(point));
  return grid;
}

export function boxAt({ x, y }: Point): Box {
  return { x, y, ...NODE_SIZE };
}

/** The least box around points, `more` larger on each side. */
export function boundsOf(points: readonly Point[], more: number): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - more, Math.min(...ys) - more];
  return { x: left, y: top, width: Math.max(...xs) + more - left, height: Math.max(...ys) + more - top };
}

/**
 * Whether a way is behind no node. The nodes at its ends are in nobody's way where it leaves them, and like others in
 * between.
 */
export function isClear(points: readonly Point[], nodes: NodeGrid, ends: ReadonlySet<NodeKey>): boolean {
  return points.every((point, index) => {
    const before = points[index - 1];
    if (!before) return true;
    const isEnd = index === 1 || index === points.length - 1;
    for (const key of nodes.touching(boundsOf([before, point], 1))) if (!isEnd || !ends.has(key)) return false;
    return true;
  });
}
