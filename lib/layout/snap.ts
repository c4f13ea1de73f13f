import type { NodeKey } from '../model/chain.ts';
import { NODE_SIZE, type Point } from '../model/view.ts';

/** A line that shows with what a moved node is in line: at `at` on its axis, from `from` to `to` on the other one. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** How far to go on to be in line, and the lines that show why. */
export interface Snap {
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/**
 * Brings nodes that are moved in line with the nearest of those that are not: left with left, top with top. All
 * are of one size, so middles and ends are in line then too.
 *
 * @param moving - Where the moved nodes are now.
 * @param reach - How near is near enough, in pixels at 100 % zoom.
 * @example snap(view.positions, new Map([['a', { x: 3, y: 80 }]]), 6)
 */
export function snap(positions: ReadonlyMap<NodeKey, Point>, moving: ReadonlyMap<NodeKey, Point>, reach: number): Snap {
  const others = [...positions].flatMap(([key, point]) => (moving.has(key) ? [] : [point]));
  const moved = [...moving.values()];
  const x = nearest(moved, others, 'x', reach);
  const y = nearest(moved, others, 'y', reach);
  const by = { x: x?.by ?? 0, y: y?.by ?? 0 };
  const guides = [x, y].flatMap((found) => (found ? [guideOf(found, by)] : []));
  return { by, guides };
}

interface Found {
  readonly axis: 'x' | 'y';
  readonly by: number;
  readonly moved: Point;
  readonly other: Point;
}

function nearest(moved: readonly Point[], others: readonly Point[], axis: 'x' | 'y', reach: number): Found | null {
  const across = axis === 'x' ? 'y' : 'x';
  let best: Found | null = null;
  let least = Infinity;
  for (const point of moved) {
    for (const other of others) {
      const by = other[axis] - point[axis];
      if (Math.abs(by) > reach) continue;
      // of two as near, the one that lies closer by
      const cost = Math.abs(by) * 1e6 + Math.abs(other[across] - point[across]);
      if (cost < least) [best, least] = [{ axis, by, moved: point, other }, cost];
    }
  }
  return best;
}

function guideOf({ axis, moved, other }: Found, by: Point): Guide {
  const across = axis === 'x' ? 'y' : 'x';
  const length = axis === 'x' ? NODE_SIZE.height : NODE_SIZE.width;
  const ends = [moved[across] + by[across], other[across]];
  return { axis, at: other[axis], from: Math.min(...ends), to: Math.max(...ends) + length };
}
