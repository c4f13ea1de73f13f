import { type EdgeId, type NodeKey, type TaskNode, edgesInto } from '../model/chain.ts';
import { type Graph, graphOf, isReferable } from '../model/graph.ts';
import { type Status, sameStatus, writtenStatus } from '../model/status.ts';
import { taskId, taskName } from '../model/task.ts';
import { type Verdict, YES, no } from '../model/verdict.ts';
import type { Drawing } from '../model/view.ts';
import { canBeWired } from '../compiler/wiring.ts';

export interface Connection {
  /** A task's key, or the id of an external task. */
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly status: Status;
  /** The source may be a task that nothing in the document waits for yet, known by its id alone. */
  readonly external?: boolean;
}

/**
 * Whether an edge may be drawn.
 *
 * @param replacing - An edge that the new one takes the place of: it does not stand in its own way.
 */
export function canConnect(document: Drawing, args: Connection, replacing?: EdgeId): Verdict {
  return canWait(document, { ...args, status: writtenStatus(args.status) }, replacing);
}

/** The same for a status as it is written, which may be a word that Taskloom would not write. */
export function canWait(
  document: Drawing,
  args: {
    readonly source: NodeKey;
    readonly target: NodeKey;
    readonly status: string | null;
    readonly external?: boolean;
  },
  replacing?: EdgeId,
): Verdict {
  const graph = graphOf(document.chain);
  const target = graph.byKey.get(args.target);
  if (!target) return no('That task is not in this file, so nothing can be added to what it waits for.');
  return canTargetWait(graph, target, args, replacing);
}

/** The same for a target as it is by now, in the middle of a command that has left all other tasks as the graph has them. */
export function canTargetWait(
  graph: Graph,
  target: TaskNode,
  args: { readonly source: NodeKey; readonly status: string | null; readonly external?: boolean },
  replacing?: EdgeId,
): Verdict {
  const isThere = replacing !== undefined && graph.byEdge.get(replacing)?.target === target.key;
  if (!isThere && !canBeWired(target))
    return no(`${taskName(target)} has no state to wire; repair its definition first.`);
  const source = graph.byKey.get(args.source);
  if (!source && args.external !== true && !graph.externals.includes(args.source))
    return no('There is no such task to wait for.');
  if (source && taskId(source) !== null && !isReferable(graph, source)) {
    return no(`Another task has the same id as ${taskName(source)}, so nothing can wait for this one.`);
  }
  const id = source ? taskId(source) : args.source;
  const twin = edgesInto(target).find(
    (edge) => edge.id !== replacing && edge.source === id && sameStatus(edge.status, args.status),
  );
  return twin ? no(`${taskName(target)} already waits for that.`) : YES;
}
