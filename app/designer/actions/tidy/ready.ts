import { type ElkGraph, layoutParts } from '../../../../lib/editor/index.ts';
import { fromCompact } from '../../../../lib/formats/index.ts';

/**
 * As much as it takes to run all of an engine's code: branches that part and meet again, a failure branch, and edges
 * over several layers.
 */
const TASKS = 'abcdefghijklmnopqrstuvwx';
const EDGES = 'ac bc cd ce df ef fg cg gh hi ij ck kl lm mn no kp pq qr rs st pt tu uv gv vw wx dx hx'
  .split(' ')
  .map(([source, target], index) => ({
    source: source!,
    status: index % 4 === 3 ? 'FAILED' : 'SUCCEEDED',
    target: target!,
  }));
/**
 * How many of these tasks an engine lays out, run by run. The first run is the slow one, and a file that is opened
 * meanwhile waits for it: it is small.
 */
const RUNS = [10, 10, 10, 10, 24, 24];

/** Graphs that nobody asked for, to warm an engine up by. */
export function exampleGraphs(): ElkGraph[] {
  return RUNS.flatMap((size) => graphsOf(TASKS.slice(0, size)));
}

function graphsOf(tasks: string): ElkGraph[] {
  const made = fromCompact({
    tasks: Array.from(tasks, (name) => ({ id: name, name, appId: name })),
    edges: EDGES.filter(({ source, target }) => tasks.includes(source) && tasks.includes(target)),
  });
  return made.ok ? layoutParts(made.value.chain).map(({ graph }) => graph) : [];
}
