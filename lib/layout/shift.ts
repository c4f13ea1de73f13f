import type { Point, Route } from '../model/view.ts';

/**
 * `point`, moved by a distance in pixels.
 *
 * @example shiftPoint({ x: 1, y: 2 }, { x: 10, y: 0 }) // { x: 11, y: 2 }
 */
export function shiftPoint({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

/**
 * A route with its label, moved by a distance in pixels.
 *
 * @example shiftRoute(route, { x: 10, y: 0 })
 */
export function shiftRoute({ points, label }: Route, by: Point): Route {
  return { points: points.map((point) => shiftPoint(point, by)), label: shiftPoint(label, by) };
}
