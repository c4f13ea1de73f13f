import type { Point, Route } from '../model/view.ts';

export function shiftPoint({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

export function shiftRoute({ points, label }: Route, by: Point): Route {
  return { points: points.map((point) => shiftPoint(point, by)), label: shiftPoint(label, by) };
}
