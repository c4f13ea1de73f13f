import type { EdgeId, NodeKey } from '../model/chain.ts';
import type { Point, Route } from '../model/view.ts';
import { longestLevel } from './routing/points.ts';

type Points = readonly Point[];

/** More edges than this into one task are left as they are: each is compared with each. */
const MOST = 40;

/**
 * Lets edges into one task change their entries where they would cross less. The layout engine is given entries before
 * it knows from where edges will arrive.
 *
 * @param edges - By id, with where they lead.
 */
export function uncross(
  routes: ReadonlyMap<EdgeId, Route>,
  edges: readonly { readonly id: EdgeId; readonly target: NodeKey }[],
): Map<EdgeId, Route> {
  const found = new Map(routes);
  const byTarget = new Map<NodeKey, EdgeId[]>();
  for (const { id, target } of edges) if (found.has(id)) byTarget.set(target, [...(byTarget.get(target) ?? []), id]);
  for (const ids of byTarget.values()) {
    if (ids.length < 2 || ids.length > MOST) continue;
    for (let pass = 0; pass < ids.length && uncrossOnce(found, ids); pass += 1);
  }
  return found;
}

function uncrossOnce(routes: Map<EdgeId, Route>, ids: readonly EdgeId[]): boolean {
  let changed = false;
  ids.forEach((one, index) => {
    for (const other of ids.slice(index + 1)) {
      const [a, b] = [routes.get(one)!.points, routes.get(other)!.points];
      if (a.length < 4 || b.length < 4) continue;
      const before = crossings(a, b);
      const better = before === 0 ? undefined : exchanges(a, b).find(([c, d]) => crossings(c, d) < before);
      if (!better) continue;
      changed = true;
      [one, other].forEach((id, place) =>
        routes.set(id, { points: better[place]!, label: longestLevel(better[place]!) }),
      );
    }
  });
  return changed;
}

/** Two ways with their entries exchanged, the places where they turn to them, or both. */
function exchanges(a: Points, b: Points): (readonly [Points, Points])[] {
  const [entryA, entryB] = [a.at(-1)!.y, b.at(-1)!.y];
  const [turnA, turnB] = [a.at(-2)!.x, b.at(-2)!.x];
  return [
    [ended(a, turnA, entryB), ended(b, turnB, entryA)],
    [ended(a, turnB, entryB), ended(b, turnA, entryA)],
    [ended(a, turnB, entryA), ended(b, turnA, entryB)],
  ];
}

/** A way that turns to its entry elsewhere. */
function ended(points: Points, x: number, y: number): Points {
  const before = points.at(-3)!;
  return [...points.slice(0, -3), { x, y: before.y }, { x, y }, { x: points.at(-1)!.x, y }];
}

/** Where two ways cross, or lie on one another: that is worse. */
function crossings(a: Points, b: Points): number {
  let count = 0;
  for (let i = 1; i < a.length; i += 1)
    for (let j = 1; j < b.length; j += 1) count += meets(a[i - 1]!, a[i]!, b[j - 1]!, b[j]!);
  return count;
}

function meets(a1: Point, a2: Point, b1: Point, b2: Point): number {
  const [aUpright, bUpright] = [a1.x === a2.x, b1.x === b2.x];
  const within = (value: number, one: number, other: number) =>
    value > Math.min(one, other) && value < Math.max(one, other);
  if (aUpright === bUpright) {
    const isSame = aUpright ? a1.x === b1.x : a1.y === b1.y;
    const [a, b] = aUpright
      ? [
          [a1.y, a2.y],
          [b1.y, b2.y],
        ]
      : [
          [a1.x, a2.x],
          [b1.x, b2.x],
        ];
    const shared = Math.min(Math.max(...a), Math.max(...b)) - Math.max(Math.min(...a), Math.min(...b));
    return isSame && shared > 0 ? 2 : 0;
  }
  const [upright, level] = aUpright
    ? [
        [a1, a2],
        [b1, b2],
      ]
    : [
        [b1, b2],
        [a1, a2],
      ];
  return within(upright[0]!.x, level[0]!.x, level[1]!.x) && within(level[0]!.y, upright[0]!.y, upright[1]!.y) ? 1 : 0;
}
