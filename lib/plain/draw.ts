import { addEdge } from '../edit/wiring.ts';
import type { TaskId, TaskNode } from '../model/chain.ts';
import { eventName, eventNames, newEdge } from '../model/newEdge.ts';
import { statusKind } from '../model/status.ts';
import { taskName } from '../model/task.ts';

/** A status as it is written into a correlation: the dialect's own word where it is known, `null` for ANY. */
export function readStatus(word: string): string | null {
  if (word.toUpperCase() === 'ANY') return null;
  return statusKind(word) === 'OTHER' ? word : word.toUpperCase();
}

/** Adds an edge to a chain in the making. A source that is none of `nodes` is external. */
export function drawEdge(
  nodes: Map<TaskId, TaskNode>,
  { source, target, status }: { readonly source: TaskId; readonly target: TaskId; readonly status: string | null },
): void {
  const node = nodes.get(target)!;
  const upstream = nodes.get(source);
  const name = eventName(upstream ? taskName(upstream) : source, status, eventNames(node));
  nodes.set(target, addEdge(node, newEdge(source, node.key, status, name)));
}
