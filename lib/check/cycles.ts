import type { Edge, TaskNode } from '../model/chain.ts';
import { memoized } from '../model/memo.ts';
import { statusKind } from '../model/status.ts';
import { type Next, stronglyConnectedComponents, shortestCycle } from './components.ts';
import type { IndexedGraph } from './indexedGraph.ts';
import { propagateReachability } from './propagateReachability.ts';

/** Tasks that start one another in a cycle. */
export interface Cycle {
  /** Each starts the next, and the last the first. */
  readonly tasks: readonly TaskNode[];
  /** The edge from the last to the first. */
  readonly edge: Edge;
  /** Whether it goes on for as long as runs succeed. */
  readonly endless: boolean;
}

/** Whether an edge fires when a run succeeded. */
export function isSuccess({ status }: Edge): boolean {
  const kind = statusKind(status);
  return kind === 'SUCCEEDED' || kind === 'ANY';
}

interface Link {
  readonly edge: Edge;
  readonly to: number;
}

/**
 * The circles of a chain, one for each set of tasks that lead round to one another. Tasks that are off lead nowhere.
 */
export const cyclesOf: (net: IndexedGraph) => readonly Cycle[] = memoized(work);

function work(net: IndexedGraph): Cycle[] {
  const { facts, sources } = net;
  // what is reached by taking away, again and again, what nothing leads to; mostly that is all
  const clear = propagateReachability(sources, (task) =>
    facts[task]!.isOff ? 0 : sources[task]!.filter((source) => source >= 0).length,
  );
  const nodes = [...clear.keys()].filter((node) => clear[node] === 0);
  if (nodes.length === 0) return [];
  const links = new Map<number, Link[]>(nodes.map((node) => [node, []]));
  net.eachLink((edge, source, to) => {
    if (clear[to] === 0) links.get(source)?.push({ edge, to });
  });
  const along = (usable: (link: Link) => boolean): Next => {
    const next = new Map(Array.from(links, ([node, all]) => [node, all.filter(usable).map(({ to }) => to)]));
    return (node) => next.get(node)!;
  };
  const all = along(() => true);
  return stronglyConnectedComponents(nodes, all).map((part): Cycle => {
    const inside = new Set(part);
    const goesOn = ({ edge, to }: Link): boolean => inside.has(to) && isSuccess(edge) && !needsMore(net, to, inside);
    const onSuccess = along(goesOn);
    const [endless] = stronglyConnectedComponents(part, onSuccess);
    const way = shortestCycle((endless ?? part)[0]!, new Set(endless ?? part), endless ? onSuccess : all);
    const { edge } = links.get(way.at(-1)!)!.find((link) => link.to === way[0] && (!endless || goesOn(link)))!;
    return { tasks: way.map((node) => facts[node]!.task), edge, endless: endless !== undefined };
  });
}

/** Whether a task waits for something more in each turn, that the circle does not bring when runs succeed. */
function needsMore({ facts, sources }: IndexedGraph, task: number, circle: ReadonlySet<number>): boolean {
  const { waitsForAll, edges } = facts[task]!;
  return waitsForAll && edges.some((edge, at) => !isSuccess(edge) || !circle.has(sources[task]![at]!));
}
