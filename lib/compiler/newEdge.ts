import { type Edge, type NodeKey, type TaskId, type TaskNode, edgeId } from '../model/chain.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { slug, unique } from '../model/names.ts';
import { statusKind } from '../model/status.ts';
import { eventRefs } from './eventRefs.ts';
import { eventName } from './events.ts';
import { RUN_FINISHED } from './vocabulary.ts';
import type { WrittenCorrelation, WrittenEvent } from './writtenTask.ts';

/** The names that a new event of this task may not have. */
export function eventNames(task: TaskNode): Set<Json> {
  const names = new Set(eventRefs(task.definition).map((ref) => ref.name));
  for (const event of task.incoming) names.add(eventName(event));
  return names;
}

/**
 * What a new event is called: after its upstream and the status, unique in its task.
 *
 * @example newEventName('Extract orders', 'SUCCEEDED', new Set()) // 'extract-orders-succeeded'
 */
export function newEventName(upstream: string, status: string | null, taken: ReadonlySet<Json>): string {
  const kind = statusKind(status);
  return unique(`${slug(upstream)}-${slug(kind === 'OTHER' ? status! : kind)}`, taken);
}

/** The event entry of a new edge: what the service's own examples show, and nothing more. */
export function newEvent(source: TaskId, status: string | null, name: string): WrittenEvent {
  return {
    name,
    type: RUN_FINISHED.type,
    source: RUN_FINISHED.source,
    correlation: [correlate('id', source), ...(status === null ? [] : [correlate('status', status)])],
  };
}

function correlate(name: WrittenCorrelation['contextAttributeName'], value: string): WrittenCorrelation {
  return { contextAttributeName: name, contextAttributeValue: value };
}

/** A new edge. Its template is the event with `null` placeholders for name, upstream and status. */
export function newEdge(source: TaskId, target: NodeKey, status: string | null, name: string): Edge {
  const event = newEvent(source, status, name);
  const correlation = event.correlation.map((item) => placeholder(item.contextAttributeName));
  const template: JsonObject = { ...event, name: null, correlation };
  return { kind: 'edge', id: edgeId(target, name), source, target, status, name, template };
}

/** A correlation item whose value is filled in when the edge is compiled. */
export function placeholder(attribute: WrittenCorrelation['contextAttributeName']): JsonObject {
  return { ...correlate(attribute, ''), contextAttributeValue: null };
}
