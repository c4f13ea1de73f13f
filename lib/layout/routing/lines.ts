import type { EdgeId } from '../../model/chain.ts';
import type { Box, Point } from '../../model/view.ts';
import { type Grid, makeGrid } from '../grid.ts';

/** A level or upright part of an edge. */
export interface Line {
  readonly edge: EdgeId;
  /** Lines of one owner may lie on one another: they leave one task with one status. */
  readonly owner: string;
  readonly upright: boolean;
  /** Its x where it is upright, else its y. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines nearer to each other than this lie on one another, in pixels. */
export const SAME_LINE = 1.5;
/** So much is kept free at an exit and at an entry. */
const RESERVED = 12;
/** How far one line ends before another on the same height begins. */
const END_GAP = 4;

/** All lines that are drawn. */
export class Lines {
  readonly #grid: Grid<Line> = makeGrid();
  readonly #byEdge = new Map<EdgeId, readonly Line[]>();

  add(edge: EdgeId, owner: string, points: readonly Point[]): void {
    this.#set(edge, linesOf(edge, owner, points));
  }

  /** Keeps an exit and an entry free for an edge that is led later. */
  reserve(edge: EdgeId, owner: string, start: Point, end: Point): void {
    const out = [start, { x: start.x + RESERVED, y: start.y }];
    const into = [{ x: end.x - RESERVED, y: end.y }, end];
    this.#set(edge, [...linesOf(edge, owner, out), ...linesOf(edge, owner, into)]);
  }

  #set(edge: EdgeId, lines: readonly Line[]): void {
    this.remove(edge);
    this.#byEdge.set(edge, lines);
    for (const line of lines) this.#grid.add(line, boxOf(line));
  }

  remove(edge: EdgeId): void {
    for (const line of this.#byEdge.get(edge) ?? []) this.#grid.remove(line);
    this.#byEdge.delete(edge);
  }

  /** The lines of other owners in a part of the canvas. */
  others(box: Box, owner: string): Line[] {
    return this.#grid.touching(box).filter((line) => line.owner !== owner);
  }

  /** The edges whose lines touch a part of the canvas. */
  edgesIn(box: Box): Set<EdgeId> {
    return new Set(this.#grid.touching(box).map(({ edge }) => edge));
  }

  /** How far on a level line at `y` leads from `x` to `to`, in either direction, before it would lie on another. */
  reach(x: number, to: number, y: number, owner: string): number {
    const box = { x: Math.min(x, to), y: y - SAME_LINE, width: Math.abs(to - x), height: 2 * SAME_LINE };
    let reached = to;
    for (const line of this.others(box, owner)) {
      if (line.upright) continue;
      if (to >= x) reached = Math.min(reached, Math.max(x, line.from - END_GAP));
      else reached = Math.max(reached, Math.min(x, line.to + END_GAP));
    }
    return reached;
  }

  /** How much of a way lies on lines of others, and how many of those it crosses. */
  meet(points: readonly Point[], owner: string): { readonly shared: number; readonly crossed: number } {
    let [shared, crossed] = [0, 0];
    for (const line of linesOf('', owner, points)) {
      const { x, y, width, height } = boxOf(line);
      for (const other of this.others(
        { x: x - SAME_LINE, y: y - SAME_LINE, width: width + 2 * SAME_LINE, height: height + 2 * SAME_LINE },
        owner,
      )) {
        if (other.upright === line.upright)
          shared +=
            Math.abs(other.at - line.at) < SAME_LINE
              ? Math.max(0, Math.min(line.to, other.to) - Math.max(line.from, other.from))
              : 0;
        else if (other.at > line.from && other.at < line.to && line.at > other.from && line.at < other.to) crossed += 1;
      }
    }
    return { shared, crossed };
  }
}

function linesOf(edge: EdgeId, owner: string, points: readonly Point[]): Line[] {
  return points.flatMap((point, index): Line[] => {
    const before = points[index - 1];
    if (!before) return [];
    const upright = before.x === point.x && before.y !== point.y;
    const [one, other] = upright ? [before.y, point.y] : [before.x, point.x];
    return [
      { edge, owner, upright, at: upright ? point.x : point.y, from: Math.min(one, other), to: Math.max(one, other) },
    ];
  });
}

function boxOf({ upright, at, from, to }: Line): Box {
  return upright ? { x: at, y: from, width: 0, height: to - from } : { x: from, y: at, width: to - from, height: 0 };
}
