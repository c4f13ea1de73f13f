import { Position, getSmoothStepPath } from '@xyflow/react';
import type { Point } from '../../../lib/index.ts';
import { type DrawnRoute, type LabelPlace, NODE_SIZE } from '../../../lib/editor/index.ts';

const RADIUS = 8;
/** Exits stand out of their node by about this much, and arrows end a little before theirs. */
const SLACK = 10;

/**
 * The line of an edge as SVG says it, the place of its label, and where a label goes that is shown for a moment only.
 */
export interface EdgePath {
  readonly path: string;
  readonly label: LabelPlace | null;
  readonly middle: Point;
}

/** The line of an edge: by its route where its ends are there, else the plainest one, as while nodes glide. */
export function edgePath(start: Point, end: Point, route: DrawnRoute | null): EdgePath {
  if (route && leads(route, start, end))
    return { path: rounded(route.points), label: route.label, middle: middleOf(route.points) };
  const [path, x, y] = getSmoothStepPath({
    sourceX: start.x,
    sourceY: start.y,
    targetX: end.x,
    targetY: end.y,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
    borderRadius: RADIUS,
    offset: 22,
  });
  return { path, label: { x, y, form: 'word' }, middle: { x, y } };
}

/** Whether a route leads from one place to another: an edge may come in anywhere along the side of its target. */
function leads({ points }: DrawnRoute, start: Point, end: Point): boolean {
  const [first, last] = [points[0]!, points.at(-1)!];
  const isNear = (one: number, other: number, slack: number) => Math.abs(one - other) <= slack;
  return (
    isNear(first.x, start.x, SLACK) &&
    isNear(first.y, start.y, SLACK) &&
    isNear(last.x, end.x, SLACK) &&
    isNear(last.y, end.y, NODE_SIZE.height)
  );
}

function middleOf(points: readonly Point[]): Point {
  const index = Math.floor(points.length / 2);
  const [before, after] = [points[index - 1]!, points[index]!];
  return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
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
