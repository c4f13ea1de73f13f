import {
  type Chain, type EdgeId, type ElkGraph, type NodeKey, type Point, type Route, type View, estimateArea, fromElk, layoutParts, makePacker,
  shiftPoint, shiftRoute,
} from '../../lib/index.ts';

/** Where everything lies after a layout. */
export type Layout = Pick<View, 'positions' | 'routes'>;

type Engine = { layout(graph: ElkGraph): Promise<unknown>; terminateWorker(): void };

let engine: Promise<Engine> | null = null;

/** The layout engine in a worker, fetched when it is first needed. */
function loadEngine(): Promise<Engine> {
  engine ??= Promise.all([import('elkjs/lib/elk-api.js'), import('elkjs/lib/elk-worker.min.js?worker')]).then(
    ([{ default: Elk }, { default: ElkWorker }]) => new Elk({ workerFactory: () => new ElkWorker() }) as unknown as Engine,
  );
  engine.catch(() => (engine = null));
  return engine;
}

/** Asks the engine for one part. It cannot be told to stop, so its worker is ended, and the next one gets another. */
async function layOut(elk: Engine, graph: ElkGraph, signal: AbortSignal | undefined): Promise<ElkGraph> {
  signal?.throwIfAborted();
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => {
      elk.terminateWorker();
      engine = null;
      reject(signal.reason as Error);
    }, { once: true });
  });
  return Promise.race([elk.layout(graph) as Promise<ElkGraph>, stopped]);
}

interface Options {
  /** Is given all that is placed so far, each time that a component is. */
  readonly onPart?: (layout: Layout) => void;
  readonly signal?: AbortSignal;
}

/** Places for every node of a chain and ways for its edges, component by component. */
export async function layoutChain(chain: Chain, { onPart, signal }: Options = {}): Promise<Layout> {
  const elk = await loadEngine();
  const parts = layoutParts(chain);
  const place = makePacker(estimateArea(parts));
  const positions = new Map<NodeKey, Point>();
  const routes = new Map<EdgeId, Route>();
  for (const { keys, edges, graph } of parts) {
    const placed = fromElk(keys, edges, await layOut(elk, graph, signal));
    const corner = place(placed);
    for (const [key, point] of placed.positions) positions.set(key, shiftPoint(point, corner));
    for (const [id, route] of placed.routes) routes.set(id, shiftRoute(route, corner));
    onPart?.({ positions, routes });
  }
  return { positions, routes };
}

/** Places for some nodes of a chain: what they are of each component stays with its corner where it is now. */
export async function layoutPart(chain: Chain, view: View, only: ReadonlySet<NodeKey>, signal?: AbortSignal): Promise<Layout> {
  const elk = await loadEngine();
  const positions = new Map<NodeKey, Point>();
  const routes = new Map<EdgeId, Route>();
  for (const { keys, edges, graph } of layoutParts(chain, only)) {
    const placed = fromElk(keys, edges, await layOut(elk, graph, signal));
    const corner = difference(cornerOf(view.positions, keys), cornerOf(placed.positions, keys));
    for (const [key, point] of placed.positions) positions.set(key, shiftPoint(point, corner));
    for (const [id, route] of placed.routes) routes.set(id, shiftRoute(route, corner));
  }
  return { positions, routes };
}

function cornerOf(positions: ReadonlyMap<NodeKey, Point>, keys: readonly NodeKey[]): Point {
  const points = keys.flatMap((key) => positions.get(key) ?? []);
  return points.length === 0 ? { x: 0, y: 0 } : { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
}

function difference(one: Point, other: Point): Point {
  return { x: one.x - other.x, y: one.y - other.y };
}
