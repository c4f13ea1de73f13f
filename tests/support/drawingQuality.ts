import { NODE_SIZE } from '../../lib/editor/index.ts';
import type { Point, View } from '../../lib/index.ts';

/** How good a drawing is to read: the lower, the better. */
export interface DrawingQuality {
  /** Places where the lines of two edges cross. */
  readonly crossings: number;
  /** Corners in the lines of all edges. */
  readonly bends: number;
  /** The box around everything, in square pixels. */
  readonly area: number;
}

interface Upright {
  readonly edge: number;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

interface Level {
  readonly edge: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Measures a drawing whose edges run along level and upright lines.
 *
 * Lines that only touch, or lie on one another, do not cross: edges with one end in common share the way to it.
 */
export function drawingQuality({ positions, routes }: Pick<View, 'positions' | 'routes'>): DrawingQuality {
  const lines = Array.from(routes.values(), ({ points }) => corners(points));
  const bends = lines.reduce((sum, points) => sum + Math.max(0, points.length - 2), 0);
  return { crossings: crossings(lines), bends, area: area([...positions.values()], lines.flat()) };
}

/** The points at which a line turns, and its ends. */
function corners(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    return !(before.x === point.x && point.x === after.x) && !(before.y === point.y && point.y === after.y);
  });
}

function crossings(lines: readonly (readonly Point[])[]): number {
  const uprights: Upright[] = [];
  const levels: Level[] = [];
  lines.forEach((points, edge) => {
    points.forEach(({ x, y }, index) => {
      const before = points[index - 1];
      if (before?.x === x) uprights.push({ edge, x, top: Math.min(y, before.y), bottom: Math.max(y, before.y) });
      else if (before?.y === y) levels.push({ edge, y, left: Math.min(x, before.x), right: Math.max(x, before.x) });
    });
  });
  uprights.sort((one, other) => one.x - other.x);
  let count = 0;
  for (const { edge, y, left, right } of levels) {
    for (let at = firstRightOf(uprights, left); at < uprights.length && uprights[at]!.x < right; at += 1) {
      const upright = uprights[at]!;
      if (upright.edge !== edge && upright.top < y && y < upright.bottom) count += 1;
    }
  }
  return count;
}

function firstRightOf(uprights: readonly Upright[], left: number): number {
  let [low, high] = [0, uprights.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uprights[middle]!.x > left) high = middle;
    else low = middle + 1;
  }
  return low;
}

function area(nodes: readonly Point[], points: readonly Point[]): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (x: number, y: number): void => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  };
  for (const { x, y } of nodes) {
    include(x, y);
    include(x + NODE_SIZE.width, y + NODE_SIZE.height);
  }
  for (const { x, y } of points) include(x, y);
  return left > right ? 0 : (right - left) * (bottom - top);
}
