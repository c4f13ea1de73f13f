import { type Edge, type NodeKey, type TaskId, type TaskNode, edgeId } from './chain.ts';
import { RUN_FINISHED } from './dialect.ts';
import { eventRefs } from './eventRefs.ts';
import { type Json, type JsonObject, isObject, own } from './json.ts';
import { slug, unique } from './names.ts';
import { statusKind } from './status.ts';

/** The names that a new event of this task may not have. */
export function eventNames(task: TaskNode): Set<Json> {
  const names = new Set(eventRefs(task.definition).map((ref) => ref.name));
  for (const entry of task.incoming) {
    if (entry.kind === 'edge') names.add(entry.name);
    else if (isObject(entry.entry)) names.add(own(entry.entry, 'name') ?? null);
  }
  return names;
}

/**
 * What a new event is called: after its upstream and the status, unique in its task.
 *
 * @example eventName('Extract orders', 'SUCCEEDED', new Set()) // 'extract-orders-succeeded'
 */
export function eventName(upstream: string, status: string | null, taken: ReadonlySet<Json>): string {
  const kind = statusKind(status);
  return unique(`${slug(upstream)}-${slug(kind === 'OTHER' ? status! : kind)}`, taken);
}

/** A new edge: the event entry that the service's own examples show, and nothing more. */
export function newEdge(source: TaskId, target: NodeKey, status: string | null, name: string): Edge {
  const rest: JsonObject = {
    name: null,
    type: RUN_FINISHED.type,
    source: RUN_FINISHED.source,
    correlation: [hole('id'), ...(status === null ? [] : [hole('status')])],
  };
  return { kind: 'edge', id: edgeId(target, name), source, target, status, name, rest };
}

/** A correlation item whose value is filled in when the edge is compiled. */
export function hole(attribute: string): JsonObject {
  return { contextAttributeName: attribute, contextAttributeValue: null };
}
