import { NODE_SIZE, type Point } from '../../model/view.ts';
import { freeLane } from './lane.ts';
import type { Lines } from './lines.ts';

/** How far a line leads straight on from an exit, and to an entry, where there is room; and at least. */
const LEAD = 20;
const LEAST_LEAD = 6;
/** How far a line stays away from nodes, in pixels. */
const CLEAR = 12;
/** A node further away from an edge than this is no reason to look for a way there. */
export const FAR = 600;
/** How far beside where it would be best a line may run, to be beside others. */
const ASIDE = 60;

/** What is to be connected. */
export interface Ends {
  readonly start: Point;
  readonly end: Point;
  /** Lines of the same owner may lie on one another. */
  readonly owner: string;
}

/** How many ways are looked at yet, so that an edge in a crowd costs no more than it is worth. */
export interface Budget {
  left: number;
}

/** Straight on, or with one step up or down: at the exit, in the middle, at the entry, or beside what is in the way. */
export function* directWays(lines: Lines, ends: Ends, near: readonly Point[], budget: Budget): Generator<Point[]> {
  const { start, end, owner } = ends;
  if (end.x - start.x < 2 * LEAST_LEAD) return;
  if (start.y === end.y) yield [start, end];
  const lead = Math.min(LEAD, (end.x - start.x) / 3);
  const from = lines.reach(end.x, start.x + LEAST_LEAD, end.y, owner);
  const to = lines.reach(start.x, end.x - LEAST_LEAD, start.y, owner);
  const tried = new Set<number>();
  for (const wanted of [
    start.x + lead,
    end.x - lead,
    (start.x + end.x) / 2,
    ...near.flatMap(({ x }) => [x - CLEAR, x + NODE_SIZE.width + CLEAR]),
  ]) {
    if (wanted < start.x || wanted > end.x || budget.left <= 0) continue;
    budget.left -= 1;
    const x = turn(lines, ends, wanted, { from, to }, start.y, end.y);
    if (x === null || tried.has(x)) continue;
    tried.add(x);
    yield [start, { x, y: start.y }, { x, y: end.y }, end];
  }
}

/**
 * Out, up or down to a free height, along it, and in again: for what leads back, or past a row of nodes.
 *
 * @param tries - How many heights, and how many places to turn at, are tried.
 */
export function* detours(
  lines: Lines,
  ends: Ends,
  near: readonly Point[],
  tries: number,
  budget: Budget,
): Generator<Point[]> {
  const { start, end, owner } = ends;
  const outTo = lines.reach(start.x, start.x + FAR, start.y, owner);
  const inFrom = lines.reach(end.x, end.x - FAR, end.y, owner);
  const outs = [start.x + LEAD, ...near.flatMap(({ x }) => (x > start.x && x < start.x + FAR ? [x - CLEAR] : []))];
  const ins = [
    end.x - LEAD,
    ...near.flatMap(({ x }) => (x + NODE_SIZE.width < end.x && x > end.x - FAR ? [x + NODE_SIZE.width + CLEAR] : [])),
  ];
  // round the ends themselves, when nothing else is in the way
  const heights = new Set([
    (start.y + end.y) / 2,
    ...near.flatMap(({ y }) => [y - CLEAR, y + NODE_SIZE.height + CLEAR]),
  ]);
  for (const { y } of [start, end]) heights.add(y - NODE_SIZE.height).add(y + NODE_SIZE.height + CLEAR);
  for (const wanted of new Set([
    ...nearest([...heights], (start.y + end.y) / 2, tries),
    ...nearest([...heights], start.y, tries),
  ])) {
    for (const out of nearest(outs, start.x, tries)) {
      for (const into of nearest(ins, end.x, tries)) {
        if (budget.left <= 0) return;
        budget.left -= 1;
        const y = freeLane(wanted, wanted - ASIDE, wanted + ASIDE, levels(lines, owner, wanted, out, into));
        if (y === null) continue;
        const first = turn(lines, ends, out, { from: start.x + LEAST_LEAD, to: outTo }, start.y, y);
        const last = turn(lines, ends, into, { from: inFrom, to: end.x - LEAST_LEAD }, y, end.y);
        if (first === null || last === null) continue;
        yield [start, { x: first, y: start.y }, { x: first, y }, { x: last, y }, { x: last, y: end.y }, end];
      }
    }
  }
}

/** Where to turn from one height to another. */
function turn(
  lines: Lines,
  ends: Ends,
  wanted: number,
  range: { readonly from: number; readonly to: number },
  y1: number,
  y2: number,
): number | null {
  const [from, to] = [Math.max(range.from, wanted - ASIDE), Math.min(range.to, wanted + ASIDE)];
  return freeLane(wanted, from, to, uprights(lines, ends, from, to, y1, y2));
}

function nearest(values: readonly number[], to: number, count: number): number[] {
  return values.toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to)).slice(0, count);
}

/** Where others run up or down between two heights. */
function uprights(lines: Lines, { owner }: Ends, from: number, to: number, y1: number, y2: number): number[] {
  const box = {
    x: from - LEAD,
    y: Math.min(y1, y2) - 3,
    width: Math.max(0, to - from) + 2 * LEAD,
    height: Math.abs(y1 - y2) + 6,
  };
  return lines.others(box, owner).flatMap(({ upright, at }) => (upright ? [at] : []));
}

/** Where others run level between two places. */
function levels(lines: Lines, owner: string, y: number, x1: number, x2: number): number[] {
  const box = {
    x: Math.min(x1, x2) - LEAD,
    y: y - ASIDE - LEAD,
    width: Math.abs(x1 - x2) + 2 * LEAD,
    height: 2 * (ASIDE + LEAD),
  };
  return lines.others(box, owner).flatMap(({ upright, at }) => (upright ? [] : [at]));
}
