import { newEventName, eventNames, newEdge } from '../compiler/newEdge.ts';
import { addEdge } from '../compiler/wiring.ts';
import type { EdgeId, NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import type { Refused } from '../model/result.ts';
import { type Status, writtenStatus } from '../model/status.ts';
import { taskId, taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { type BulkResult, bulkEdit } from './bulk.ts';
import { withId } from './connect.ts';
import { targetRefusal } from './edgeRefusal.ts';
import { refuse } from './refusals.ts';
import { replaceTask } from './replace.ts';

/**
 * Draws an edge from each of many tasks to one. Those that already lead there, or cannot, are skipped.
 *
 * @example connectAll(document, { sources: ['a', 'b'], target: 'alert', status: 'FAILED' })
 */
export function connectAll<D extends ChainWithView>(
  document: D,
  args: { readonly sources: readonly NodeKey[]; readonly target: NodeKey; readonly status: Status },
): BulkResult<D> {
  const status = writtenStatus(args.status);
  const edges: EdgeId[] = [];
  let now = document;
  let graph = graphOf(now.chain);
  let target = graph.byKey.get(args.target);
  if (!target) return refuse('no-target');
  let refused: Refused | null = null;
  for (const source of args.sources) {
    const isRefused = targetRefusal(graph, target, { source, status });
    if (isRefused) {
      refused ??= isRefused;
      continue;
    }
    const upstream = graph.byKey.get(source);
    // only the target changes, unless a source has no id yet: then it gets one first
    if (upstream && taskId(upstream) === null) {
      now = withId(replaceTask(now, target), source).document;
      graph = graphOf(now.chain);
      target = graph.byKey.get(args.target)!;
    }
    const named = graph.byKey.get(source);
    const name = newEventName(named ? taskName(named) : source, status, eventNames(target));
    const edge = newEdge(named ? taskId(named)! : source, target.key, status, name);
    target = addEdge(target, edge);
    edges.push(edge.id);
  }
  if (refused && edges.length === 0) return refused;
  const label = `Connect ${edges.length} ${edges.length === 1 ? 'task' : 'tasks'} to ${taskName(target)}`;
  return bulkEdit(
    { document: replaceTask(now, target), label, created: { edges } },
    args.sources.length - edges.length,
  );
}
