import { Position, getSmoothStepPath } from '@xyflow/react';
import type { Point } from '../../../lib/index.ts';
import { type DrawnRoute, type LabelPlace, NODE_SIZE } from '../../../lib/editor/index.ts';
import { CORNER_RADIUS, rounded } from '../../../lib/internal.ts';

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
    borderRadius: CORNER_RADIUS,
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
