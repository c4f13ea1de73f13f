import type { Point } from '../../model/view.ts';

/** Whether all parts of a way are level or upright. */
export function isOrthogonal(points: readonly Point[]): boolean {
  return points.every(({ x, y }, index) => {
    const before = points[index - 1];
    return !before || before.x === x || before.y === y;
  });
}

/** The middle of the longest level part of a way, where a word has most room. */
export function longestLevel(points: readonly Point[]): Point {
  let place = points[0]!;
  let longest = -1;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before || before.y !== point.y) return;
    const length = Math.abs(point.x - before.x);
    if (length > longest) [place, longest] = [{ x: Math.round((before.x + point.x) / 2), y: point.y }, length];
  });
  return place;
}
