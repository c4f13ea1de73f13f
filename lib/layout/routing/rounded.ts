import type { Point } from '../../model/view.ts';

/** How round the corners of edges are, in pixels. */
export const CORNER_RADIUS = 8;

/**
 * A line through points as the `d` of an SVG path, with round corners where there is room.
 *
 * @example rounded([{ x: 0, y: 0 }, { x: 9, y: 0 }]) // 'M0 0L9 0'
 */
export function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const parts = [`M${first!.x} ${first!.y}`];
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (!next) return parts.push(`L${point.x} ${point.y}`);
    const before = towards(point, points[index]!);
    const after = towards(point, next);
    return parts.push(`L${before.x} ${before.y}Q${point.x} ${point.y} ${after.x} ${after.y}`);
  });
  return parts.join('');
}

/** The place on the way from a corner to a point where its rounding ends. */
function towards(corner: Point, point: Point): Point {
  const length = Math.hypot(point.x - corner.x, point.y - corner.y) || 1;
  const part = Math.min(CORNER_RADIUS, length / 2) / length;
  return { x: corner.x + (point.x - corner.x) * part, y: corner.y + (point.y - corner.y) * part };
}
