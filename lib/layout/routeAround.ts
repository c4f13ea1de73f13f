import type { NodeKey } from '../model/chain.ts';
import { NODE_SIZE, type Point, type Route } from '../model/view.ts';
import type { Obstacles } from './obstacles.ts';

/** How far a line stays away from nodes, in pixels. */
const CLEAR = 10;
/** How far a line leads straight on from an exit, and to an entry. */
const LEAD = 20;
/** A node further away than so many of the edge's own size is no reason to look for a way there. */
const FAR = 600;

/**
 * A way for an edge whose ends lie elsewhere than the layout put them: level and upright lines, from an exit to the
 * right and to an entry from the left, and behind no node. The shortest of the ways with few bends.
 *
 * @param except - The nodes at its ends.
 * @returns `null` where every such way would be behind a node.
 */
export function routeAround(start: Point, end: Point, obstacles: Obstacles, except: ReadonlySet<NodeKey>): Route | null {
  const near = obstacles.inside(Math.min(start.x, end.x) - FAR, Math.min(start.y, end.y) - FAR, Math.max(start.x, end.x) + FAR, Math.max(start.y, end.y) + FAR, except);
  let best: Point[] | null = null;
  let least = Infinity;
  for (const points of [...simpleWays(start, end, near), ...detours(start, end, near)]) {
    const length = lengthOf(points);
    if (length < least && isClear(points, obstacles, except)) [best, least] = [points, length];
  }
  return best && { points: best, label: labelPlace(best) };
}

const NOBODY: ReadonlySet<NodeKey> = new Set();

/** Whether no node lies over a line, but for those at its ends where it leaves them. */
export function isClear(points: readonly Point[], obstacles: Obstacles, except: ReadonlySet<NodeKey>): boolean {
  return points.every((point, index) => {
    const before = points[index - 1];
    if (!before) return true;
    const [left, right] = [Math.min(before.x, point.x), Math.max(before.x, point.x)];
    const [top, bottom] = [Math.min(before.y, point.y), Math.max(before.y, point.y)];
    // the nodes at its ends are in nobody's way where it leaves them, and like others in between
    const isEnd = index === 1 || index === points.length - 1;
    return obstacles.inside(left - 1, top - 1, right + 1, bottom + 1, isEnd ? except : NOBODY).length === 0;
  });
}

/** Straight on, or one step up or down: in the middle, or beside what is in the way. */
function simpleWays(start: Point, end: Point, near: readonly Point[]): Point[][] {
  if (end.x - start.x < 2 * LEAD) return [];
  if (Math.abs(end.y - start.y) < 1) return [[start, end]];
  const columns = [(start.x + end.x) / 2, start.x + LEAD, end.x - LEAD, ...near.flatMap(({ x }) => [x - CLEAR, x + NODE_SIZE.width + CLEAR])];
  return columns.filter((x) => x >= start.x + LEAD && x <= end.x - LEAD).map((x) => [start, { x, y: start.y }, { x, y: end.y }, end]);
}

/** Out, up or down to a free height, along it, and in again: for what leads back, or past a row of nodes. */
function detours(start: Point, end: Point, near: readonly Point[]): Point[][] {
  const heights = new Set([(start.y + end.y) / 2, ...near.flatMap(({ y }) => [y - CLEAR, y + NODE_SIZE.height + CLEAR])]);
  // round the ends themselves, when nothing else is in the way
  for (const { y } of [start, end]) heights.add(y - NODE_SIZE.height).add(y + NODE_SIZE.height + CLEAR);
  const outs = [start.x + LEAD, ...near.flatMap(({ x }) => (x > start.x && x - start.x < FAR ? [x - CLEAR] : []))];
  const ins = [end.x - LEAD, ...near.flatMap(({ x }) => (x + NODE_SIZE.width < end.x && end.x - x < FAR ? [x + NODE_SIZE.width + CLEAR] : []))];
  const nearest = (values: readonly number[], to: number) => values.toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to)).slice(0, 4);
  const ways: Point[][] = [];
  for (const y of nearest([...heights], (start.y + end.y) / 2).concat(nearest([...heights], start.y))) {
    for (const out of nearest(outs, start.x)) {
      for (const into of nearest(ins, end.x)) ways.push([start, { x: out, y: start.y }, { x: out, y }, { x: into, y }, { x: into, y: end.y }, end]);
    }
  }
  return ways;
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, { x, y }, index) => {
    const before = points[index - 1];
    return before ? sum + Math.abs(x - before.x) + Math.abs(y - before.y) + CLEAR : sum;
  }, 0);
}

/** The middle of the longest level part, where a word has most room. */
function labelPlace(points: readonly Point[]): Point {
  let place = points[0]!;
  let longest = -1;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before || before.y !== point.y) return;
    const length = Math.abs(point.x - before.x);
    if (length > longest) [place, longest] = [{ x: (before.x + point.x) / 2, y: point.y }, length];
  });
  return place;
}
