import type { Edge, TaskNode } from './chain.ts';
import { correlationPlaces } from './correlation.ts';
import { type Json, type JsonObject, withKey } from './json.ts';
import { setIn } from './path.ts';

/** The event entry of an edge: `rest` with name, upstream and status written where `null` holds their places. */
export function lowerEdge(edge: Edge): JsonObject {
  const places = correlationPlaces(edge.rest);
  if (!places) throw new Error(`Edge ${edge.id} has no place for its upstream`);
  let entry: Json | undefined = withKey(edge.rest, 'name', edge.name);
  entry = setIn(entry, ['correlation', places.id, 'contextAttributeValue'], edge.source);
  if (places.status >= 0) entry = setIn(entry, ['correlation', places.status, 'contextAttributeValue'], edge.status);
  return entry as JsonObject;
}

/** The definition of a task with the entries of its edges back in `events`. What `liftTask` undoes. */
export function lowerTask(task: TaskNode): JsonObject {
  if (task.incoming.length === 0) return task.definition;
  return withKey(
    task.definition,
    'events',
    task.incoming.map((entry) => (entry.kind === 'edge' ? lowerEdge(entry) : entry.entry)),
  );
}
