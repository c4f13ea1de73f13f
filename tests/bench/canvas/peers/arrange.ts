import Elk, { type ElkNode } from 'elkjs/lib/elk-api.js';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';
import { layoutEngine } from '../../../../app/services/layout/engines.ts';
import { NODE_SIZE, type Route, sourceKey } from '../../../../lib/editor/index.ts';
import { type Chain, type Point, decompile, graphOf, sample } from '../../../../lib/index.ts';
import { layoutChain } from '../../../../lib/internal.ts';

/** A chain that was arranged. */
export interface Arranged {
  /** How long it took, in milliseconds. */
  readonly ms: number;
  readonly positions: readonly (readonly [string, Point])[];
  readonly routes: readonly (readonly [string, Route])[];
}

declare global {
  interface Window {
    /** Arranges a sample: by the designer, or by one call of elkjs. */
    arrange(how: 'ours' | 'bare', tasks: number, seed: number): Promise<Arranged>;
  }
}

const BARE = { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.edgeRouting': 'ORTHOGONAL' };

const { layOut } = layoutEngine();
const bare = new Elk({ workerFactory: () => new ElkWorker() });

window.arrange = async (how, tasks, seed) => {
  const chain = decompile(sample({ tasks, seed }));
  const started = performance.now();
  const { positions, routes } =
    how === 'ours' ? await layoutChain(layOut, chain) : read(await bare.layout(graphFor(chain)));
  return { ms: performance.now() - started, positions: [...positions], routes: [...routes] };
};

function graphFor(chain: Chain): ElkNode {
  const graph = graphOf(chain);
  const nodes = [...chain.tasks.map(({ key }) => key), ...graph.externals];
  return {
    id: 'root',
    layoutOptions: BARE,
    children: nodes.map((key) => ({ id: `n${key}`, ...NODE_SIZE })),
    edges: graph.edges.map((edge, index) => ({
      id: `e${index}`,
      sources: [`n${sourceKey(graph, edge)}`],
      targets: [`n${edge.target}`],
    })),
  };
}

function read({ children, edges }: ElkNode): { positions: Map<string, Point>; routes: Map<string, Route> } {
  const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
  const positions = new Map(children!.map(({ id, x, y }) => [id, round({ x: x!, y: y! })]));
  const routes = new Map(
    edges!.map(({ id, sections }): [string, Route] => {
      const { startPoint, bendPoints = [], endPoint } = sections![0]!;
      const points = [startPoint, ...bendPoints, endPoint].map(round);
      return [id, { points, label: points[0]! }];
    }),
  );
  return { positions, routes };
}
