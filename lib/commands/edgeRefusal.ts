import { canBeWired } from '../compiler/wiring.ts';
import { type EdgeId, type NodeKey, type TaskNode, edgesInto } from '../model/chain.ts';
import { type Graph, graphOf, isReferable } from '../model/graph.ts';
import type { Refused } from '../model/result.ts';
import { sameStatus } from '../model/status.ts';
import { taskId, taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { refuse } from './refusals.ts';

/** An edge to be. */
export interface EdgeEnds {
  /** A task's key, or the id of an external task. */
  readonly source: NodeKey;
  readonly target: NodeKey;
  /** As it is written; `null` for ANY. */
  readonly status: string | null;
  /** The source may be a task that nothing in the document waits for yet, known by its id alone. */
  readonly external?: boolean;
}

/**
 * Why an edge cannot be drawn; `null` if it can.
 *
 * @param replacing - An edge that the new one takes the place of: it is not a duplicate of itself.
 */
export function edgeRefusal({ chain }: ChainWithView, ends: EdgeEnds, replacing?: EdgeId): Refused | null {
  const graph = graphOf(chain);
  const target = graph.byKey.get(ends.target);
  return target ? targetRefusal(graph, target, ends, replacing) : refuse('no-target');
}

/** The same for a target in the middle of a command that has left all other tasks as the graph has them. */
export function targetRefusal(
  graph: Graph,
  target: TaskNode,
  ends: Omit<EdgeEnds, 'target'>,
  replacing?: EdgeId,
): Refused | null {
  const isThere = replacing !== undefined && graph.byEdge.get(replacing)?.target === target.key;
  if (!isThere && !canBeWired(target)) return refuse('no-state', { task: taskName(target) });
  const source = graph.byKey.get(ends.source);
  if (!source && ends.external !== true && !graph.externals.includes(ends.source)) return refuse('no-source');
  if (source && taskId(source) !== null && !isReferable(graph, source))
    return refuse('ambiguous-source', { task: taskName(source) });
  const id = source ? taskId(source) : ends.source;
  const isDuplicate = edgesInto(target).some(
    (edge) => edge.id !== replacing && edge.source === id && sameStatus(edge.status, ends.status),
  );
  return isDuplicate ? refuse('duplicate-edge', { task: taskName(target) }) : null;
}
