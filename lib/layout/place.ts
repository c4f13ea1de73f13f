import type { Point, View } from '../model/view.ts';
import { STEP, areTooClose } from './spacing.ts';

/**
 * The free place nearest to `wanted`, going down first: nothing that is there has to move.
 *
 * @example freePlace(view, { x: 0, y: 0 })
 */
export function freePlace(view: View, wanted: Point): Point {
  const taken = [...view.positions.values()];
  const isFree = (point: Point) => taken.every((other) => !areTooClose(point, other));
  for (let row = 0; ; row += 1) {
    for (const side of row === 0 ? [0] : [row, -row]) {
      const point = { x: wanted.x, y: wanted.y + side * (STEP.y / 2) };
      if (isFree(point)) return point;
    }
  }
}

/**
 * A free place to the right of a node, for what comes after it.
 *
 * @example placeAfter(view, view.positions.get('a')!)
 */
export function placeAfter(view: View, cause: Point): Point {
  return freePlace(view, { x: cause.x + STEP.x, y: cause.y });
}

/**
 * A free place for a node that nothing leads to: under all that is there.
 *
 * @example placeBelow(view)
 */
export function placeBelow(view: View): Point {
  let left = Infinity;
  let bottom = -Infinity;
  for (const { x, y } of view.positions.values()) {
    left = Math.min(left, x);
    bottom = Math.max(bottom, y);
  }
  return view.positions.size === 0 ? { x: 0, y: 0 } : { x: left, y: bottom + STEP.y };
}
