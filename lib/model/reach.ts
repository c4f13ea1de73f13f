import type { Chain, NodeKey } from './chain.ts';
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

function reach(from: Iterable<NodeKey>, next: (key: NodeKey) => readonly NodeKey[]): Set<NodeKey> {
  const found = new Set(from);
  for (const key of found) for (const other of next(key)) found.add(other);
  return found;
}
