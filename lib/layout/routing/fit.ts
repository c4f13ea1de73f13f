import { NODE_SIZE, type Point, type Route } from '../../model/view.ts';

/**
 * How far, in pixels, an end of a route may lie beside the node's: layouts are in whole pixels, and exits stand out.
 */
const SLACK = 2;

/** A stored route brought to where its ends are now. */
export interface Fitted {
  readonly points: readonly Point[];
  readonly label: Point;
  /** How high it comes into its target, in pixels from the top. */
  readonly entry: number;
}

/**
 * A route for where its ends are now: as it is, or carried along when both ends moved alike; `null` when they did not,
 * and it leads elsewhere.
 *
 * @param exit - How high the edge leaves its source, in pixels from the top.
 */
export function fitRoute({ points, label }: Route, from: Point, to: Point, exit: number): Fitted | null {
  const [first, last] = [points[0]!, points.at(-1)!];
  const by = { x: from.x + NODE_SIZE.width - first.x, y: from.y + exit - first.y };
  const entry = last.y + by.y - to.y;
  if (!(Math.abs(last.x + by.x - to.x) <= SLACK) || !(entry > 0 && entry < NODE_SIZE.height)) return null;
  const shift = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  return { points: points.slice(1, -1).map(shift), label: shift(label), entry };
}
