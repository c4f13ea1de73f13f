import type { Point, Route } from '../model/view.ts';

export function shiftPoint({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

export function shiftRoute({ points, label }: Route, by: Point): Route {
  return { points: points.map((point) => shiftPoint(point, by)), label: shiftPoint(label, by) };
}

/**
 * A route for where its ends are now: as it is, or carried along when both ends moved alike; `null` when
 * they did not, and it leads elsewhere.
 *
 * @param slack - How far, in pixels, an end may lie beside the route's.
 */
export function fitRoute(route: Route, start: Point, end: Point, slack: number): Route | null {
  const first = route.points[0]!;
  const last = route.points.at(-1)!;
  const by = { x: start.x - first.x, y: start.y - first.y };
  const off = { x: end.x - last.x - by.x, y: end.y - last.y - by.y };
  if (Math.abs(off.x) > slack || Math.abs(off.y) > slack) return null;
  return Math.abs(by.x) <= slack && Math.abs(by.y) <= slack ? route : shiftRoute(route, by);
}
