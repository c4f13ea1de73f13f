import { Position, getSmoothStepPath } from '@xyflow/react';
import { type NodeKey, type Obstacles, type Point, type Route, fitRoute, isClear, routeAround } from '../../../lib/index.ts';

const RADIUS = 8;
/** Exits stand out of their node by so much, and arrows end a little before theirs. */
const SLACK = 10;

/**
 * The line of an edge and the middle of its word: by its route where that still holds and no node was put onto it,
 * else round the nodes that are in the way.
 *
 * @param ends - The nodes that it leads from and to: they are in nobody's way.
 */
export function edgePath(start: Point, end: Point, route: Route | null, obstacles: Obstacles, ends: ReadonlySet<NodeKey>): { path: string; label: Point } {
  const fitted = route && fitRoute(route, start, end, SLACK);
  const leveled = fitted && [start, ...level(fitted.points.slice(1, -1), start, end), end];
  if (fitted && leveled && isClear(leveled, obstacles, ends)) return { path: rounded(leveled), label: fitted.label };
  const found = routeAround(start, end, obstacles, ends);
  if (found) return { path: rounded(found.points), label: found.label };
  const [path, x, y] = getSmoothStepPath({
    sourceX: start.x, sourceY: start.y, targetX: end.x, targetY: end.y,
    sourcePosition: Position.Right, targetPosition: Position.Left, borderRadius: RADIUS, offset: 22,
  });
  return { path, label: { x, y } };
}

/** Bends on the height of the ends that they lead from and to: routes are in whole pixels, ends need not be. */
function level(bends: readonly Point[], start: Point, end: Point): Point[] {
  return bends.map(({ x, y }, index) => ({ x, y: index === 0 ? start.y : index === bends.length - 1 ? end.y : y }));
}

/** A line through points, with round corners where there is room. */
function rounded(points: readonly Point[]): string {
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
  const part = Math.min(RADIUS, length / 2) / length;
  return { x: corner.x + (point.x - corner.x) * part, y: corner.y + (point.y - corner.y) * part };
}
