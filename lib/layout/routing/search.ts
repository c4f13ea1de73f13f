import type { Box, Point } from '../../model/view.ts';
import type { Fitted } from './fit.ts';
import type { Lines } from './lines.ts';
import { type NodeGrid, boundsOf, isClear } from './nodes.ts';
import { isOrthogonal } from './points.ts';
import type { RoutedEdge } from './types.ts';
import { type Budget, type Ends, FAR, detours, directWays } from './ways.ts';

/** What a bend, and a line that is crossed, count beside the length of a way, in pixels. */
const BEND = 12;
const CROSSING = 40;

/** How many detours of each kind are tried, and how many more where none of those is free. */
const FEW = 3;
const MANY = 10;
/** So many nodes around an edge are reasons to look for a way beside them. */
const MOST_NEAR = 60;

/** What is there already. */
interface Ground {
  readonly lines: Lines;
  readonly nodes: NodeGrid;
}

interface Way {
  readonly points: readonly Point[];
  /** Whether something lay where it would have led otherwise. */
  readonly isPushed: boolean;
}

/**
 * A way for an edge: on no line of another, behind no node, and else short, with few bends and crossings. Where nodes
 * leave no such way, one behind them.
 */
export function findWay(
  ground: Ground,
  { source, target }: RoutedEdge,
  ends: Ends,
  fitted: Fitted | null,
  budget: Budget,
): Way {
  const { lines, nodes } = ground;
  const ownEnds = new Set([source, target]);
  const isOpen = (points: readonly Point[]) => isClear(points, nodes, ownEnds);
  if (fitted) {
    const points = [ends.start, ...leveled(fitted.points, ends), ends.end];
    if (isOrthogonal(points) && lines.meet(points, ends.owner).shared === 0 && isOpen(points))
      return { points, isPushed: false };
  }
  let best: readonly Point[] | null = null;
  let least = Infinity;
  const hidden: (readonly Point[])[] = [];
  const weigh = (points: readonly Point[]): number => {
    const length = lengthOf(points);
    if (length >= least) return Infinity;
    const { shared, crossed } = lines.meet(points, ends.owner);
    if (shared > 0) return Infinity;
    if (!isOpen(points)) {
      hidden.push(points);
      return Infinity;
    }
    const cost = length + crossed * CROSSING;
    if (cost < least) [best, least] = [points, cost];
    return crossed;
  };
  for (const points of directWays(lines, ends, [], budget))
    if (weigh(points) === 0) return { points, isPushed: fitted !== null };
  const near = budget.left > 0 ? nodesNear(nodes, ends) : [];
  const between = boundsOf([ends.start, ends.end], 0);
  for (const points of directWays(
    lines,
    ends,
    near.filter(({ y, height }) => y <= between.y + between.height && y + height >= between.y),
    budget,
  ))
    weigh(points);
  for (const tries of [FEW, MANY])
    if (best === null) for (const points of detours(lines, ends, near, tries, budget)) weigh(points);
  return { points: best ?? hidden[0] ?? [ends.start, ...plainBends(ends), ends.end], isPushed: true };
}

/** The nodes around an edge; where they are many, those around its ends. */
function nodesNear(nodes: NodeGrid, { start, end }: Ends): Box[] {
  const near = nodes.touching(boundsOf([start, end], FAR)).map((key) => nodes.boxOf(key)!);
  if (near.length <= MOST_NEAR) return near;
  const distance = ({ x, y }: Box, to: Point) => Math.abs(x - to.x) + Math.abs(y - to.y);
  return near
    .toSorted(
      (one, other) =>
        Math.min(distance(one, start), distance(one, end)) - Math.min(distance(other, start), distance(other, end)),
    )
    .slice(0, MOST_NEAR);
}

/** Bends on the heights of the ends that they lead from and to: routes are in whole pixels, ends need not be. */
function leveled(bends: readonly Point[], { start, end }: Ends): Point[] {
  return bends.map(({ x, y }, index) => ({ x, y: index === 0 ? start.y : index === bends.length - 1 ? end.y : y }));
}

function plainBends({ start, end }: Ends): Point[] {
  const x = (start.x + end.x) / 2;
  return start.y === end.y
    ? []
    : [
        { x, y: start.y },
        { x, y: end.y },
      ];
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, { x, y }, index) => {
    const before = points[index - 1];
    return before ? sum + Math.abs(x - before.x) + Math.abs(y - before.y) + BEND : sum;
  }, 0);
}
