import { NODE_SIZE, type Point, type View } from '../model/view.ts';

/** The distance from a task to what is put beside it. */
const STEP = { x: NODE_SIZE.width + 150, y: NODE_SIZE.height + 40 } as const;

/** The free place nearest to `wanted`, going down first: nothing that is there has to move. */
export function freePlace(view: View, wanted: Point): Point {
  const taken = [...view.positions.values()];
  const isFree = (point: Point) =>
    taken.every(
      (other) =>
        Math.abs(other.x - point.x) >= NODE_SIZE.width + 16 || Math.abs(other.y - point.y) >= NODE_SIZE.height + 16,
    );
  for (let row = 0; ; row += 1) {
    for (const side of row === 0 ? [0] : [row, -row]) {
      const point = { x: wanted.x, y: wanted.y + side * (STEP.y / 2) };
      if (isFree(point)) return point;
    }
  }
}

/** A free place to the right of a node, for what comes after it. */
export function placeAfter(view: View, cause: Point): Point {
  return freePlace(view, { x: cause.x + STEP.x, y: cause.y });
}

/** A free place for a node that nothing leads to: under all that is there. */
export function placeBelow(view: View): Point {
  let left = Infinity;
  let bottom = -Infinity;
  for (const { x, y } of view.positions.values()) {
    left = Math.min(left, x);
    bottom = Math.max(bottom, y);
  }
  return view.positions.size === 0 ? { x: 0, y: 0 } : { x: left, y: bottom + STEP.y };
}
