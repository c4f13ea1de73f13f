import type { Chain, EdgeId, NodeKey } from '../model/chain.ts';
import type { Point, Route, View } from '../model/view.ts';
import { type ElkGraph, fromElk } from './elk.ts';
import { makePacker } from './pack.ts';
import { estimateArea, layoutParts } from './parts.ts';
import { shiftPoint, shiftRoute } from './shift.ts';

/**
 * Lays graphs out. The promise is kept once all of them are.
 *
 * @typeParam Signal - What stops it.
 */
export type LayOut<Signal> = (
  graphs: readonly ElkGraph[],
  options: {
    /** Is given each graph once it is laid out, in whatever order that happens. */
    readonly onLaidOut: (index: number, laidOut: ElkGraph) => unknown;
    readonly signal?: Signal | undefined;
  },
) => Promise<void>;

/** Where everything lies after a layout. */
export type Layout = Pick<View, 'positions' | 'routes'>;

interface Options<Signal> {
  /** Is given all that is placed so far, each time that more is. */
  readonly onPart?: (layout: Layout) => void;
  readonly signal?: Signal;
}

/**
 * Places for every node of a chain and ways for its edges, component by component. They do not depend on the order in
 * which the components get ready.
 */
export async function layoutChain<Signal>(
  layOut: LayOut<Signal>,
  chain: Chain,
  { onPart, signal }: Options<Signal> = {},
): Promise<Layout> {
  const parts = layoutParts(chain);
  const place = makePacker(estimateArea(parts));
  const positions = new Map<NodeKey, Point>();
  const routes = new Map<EdgeId, Route>();
  const ready = new Map<number, ElkGraph>();
  let next = 0;
  const onLaidOut = (index: number, laidOut: ElkGraph): void => {
    ready.set(index, laidOut);
    const before = next;
    // a component’s place depends on those before it
    for (let graph = ready.get(next); graph; graph = ready.get(next)) {
      const { keys, edges } = parts[next]!;
      const placed = fromElk(keys, edges, graph);
      addShifted({ positions, routes }, placed, place(placed));
      ready.delete(next);
      next += 1;
    }
    if (next > before) onPart?.({ positions, routes });
  };
  await layOut(
    parts.map(({ graph }) => graph),
    { onLaidOut, signal },
  );
  return { positions, routes };
}

/** Places for some nodes of a chain: what they are of each component stays with its corner where it is now. */
export async function layoutPart<Signal>(
  layOut: LayOut<Signal>,
  chain: Chain,
  view: Pick<View, 'positions'>,
  only: ReadonlySet<NodeKey>,
  { signal }: Omit<Options<Signal>, 'onPart'> = {},
): Promise<Layout> {
  const parts = layoutParts(chain, only);
  const ready: ElkGraph[] = [];
  await layOut(
    parts.map(({ graph }) => graph),
    { onLaidOut: (index, laidOut) => (ready[index] = laidOut), signal },
  );
  const positions = new Map<NodeKey, Point>();
  const routes = new Map<EdgeId, Route>();
  parts.forEach(({ keys, edges }, index) => {
    const placed = fromElk(keys, edges, ready[index]!);
    addShifted(
      { positions, routes },
      placed,
      difference(cornerOf(view.positions, keys), cornerOf(placed.positions, keys)),
    );
  });
  return { positions, routes };
}

function addShifted(
  to: { positions: Map<NodeKey, Point>; routes: Map<EdgeId, Route> },
  { positions, routes }: Layout,
  by: Point,
): void {
  for (const [key, point] of positions) to.positions.set(key, shiftPoint(point, by));
  for (const [id, route] of routes) to.routes.set(id, shiftRoute(route, by));
}

function cornerOf(positions: ReadonlyMap<NodeKey, Point>, keys: readonly NodeKey[]): Point {
  const points = keys.flatMap((key) => positions.get(key) ?? []);
  return points.length === 0
    ? { x: 0, y: 0 }
    : { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
}

function difference(one: Point, other: Point): Point {
  return { x: one.x - other.x, y: one.y - other.y };
}
