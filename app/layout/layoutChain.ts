import {
  type Chain, type EdgeId, type ElkGraph, type NodeKey, type Point, type Route, type View, estimateArea, fromElk, layoutParts, makePacker,
  shiftPoint, shiftRoute,
} from '../../lib/index.ts';

/** Where everything lies after a layout. */
export type Layout = Pick<View, 'positions' | 'routes'>;

type Engine = { layout(graph: ElkGraph): Promise<unknown> };

let engine: Promise<Engine> | null = null;

/** The layout engine in a worker, fetched when it is first needed. */
function loadEngine(): Promise<Engine> {
  engine ??= Promise.all([import('elkjs/lib/elk-api.js'), import('elkjs/lib/elk-worker.min.js?worker')]).then(
    ([{ default: Elk }, { default: ElkWorker }]) => new Elk({ workerFactory: () => new ElkWorker() }) as unknown as Engine,
  );
  engine.catch(() => (engine = null));
  return engine;
}

/**
 * Places for every node of a chain and ways for its edges, component by component.
 *
 * @param onPart - Is given all that is placed so far, each time that a component is.
 */
export async function layoutChain(chain: Chain, onPart?: (layout: Layout) => void): Promise<Layout> {
  const elk = await loadEngine();
  const parts = layoutParts(chain);
  const place = makePacker(estimateArea(parts));
  const positions = new Map<NodeKey, Point>();
  const routes = new Map<EdgeId, Route>();
  for (const { keys, edges, graph } of parts) {
    const placed = fromElk(keys, edges, (await elk.layout(graph)) as ElkGraph);
    const corner = place(placed);
    for (const [key, point] of placed.positions) positions.set(key, shiftPoint(point, corner));
    for (const [id, route] of placed.routes) routes.set(id, shiftRoute(route, corner));
    onPart?.({ positions, routes });
  }
  return { positions, routes };
}
