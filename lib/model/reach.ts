import type { Chain, NodeKey } from './chain.ts';
import { components } from './components.ts';
import { graphOf, sourceKey } from './graph.ts';
import { taskId } from './task.ts';

/**
 * All from which a run can come to one of the nodes, and those themselves. External tasks by their ids.
 *
 * @example upstreamOf(chain, ['report']) // Set { 'report', 'load', 'extract' }
 */
export function upstreamOf(chain: Chain, from: Iterable<NodeKey>): Set<NodeKey> {
  const graph = graphOf(chain);
  return reach(from, (key) =>
    (graph.byKey.get(key)?.incoming ?? []).flatMap((entry) => (entry.kind === 'edge' ? [sourceKey(graph, entry)] : [])),
  );
}

/**
 * All that can run because one of the nodes has run, and those themselves.
 *
 * @example downstreamOf(chain, ['extract']) // Set { 'extract', 'load', 'report' }
 */
export function downstreamOf(chain: Chain, from: Iterable<NodeKey>): Set<NodeKey> {
  const graph = graphOf(chain);
  return reach(from, (key) => {
    const task = graph.byKey.get(key);
    const id = task ? taskId(task) : key;
    if (id === null || graph.byId.get(id) !== task) return [];
    return (graph.outgoing.get(id) ?? []).map((edge) => edge.target);
  });
}

/** How far one goes from some tasks: to all that are connected with them, one way only, or nowhere. */
export type Reach = 'component' | 'upstream' | 'downstream' | 'only';

/** All of them, the usual one first. */
export const REACHES: readonly Reach[] = ['component', 'upstream', 'downstream', 'only'];

/**
 * The nodes that are reached from some tasks, and those themselves. External tasks by their ids.
 *
 * @example reachedFrom(chain, ['load'], 'upstream') // Set { 'load', 'extract' }
 */
export function reachedFrom(chain: Chain, from: readonly NodeKey[], by: Reach): Set<NodeKey> {
  if (by === 'only') return new Set(from);
  if (by === 'upstream') return upstreamOf(chain, from);
  if (by === 'downstream') return downstreamOf(chain, from);
  const wanted = new Set(from);
  const parts = components(chain).filter((part) => part.some((key) => wanted.has(key)));
  return new Set([...wanted, ...parts.flat()]);
}

function reach(from: Iterable<NodeKey>, next: (key: NodeKey) => readonly NodeKey[]): Set<NodeKey> {
  const found = new Set(from);
  for (const key of found) for (const other of next(key)) found.add(other);
  return found;
}
