import { type Edge, type Incoming, type NodeKey, type TaskNode, edgeId } from '../model/chain.ts';
import { type Json, type JsonObject, isArray, own, withKey } from '../model/json.ts';
import { referencedEventNames } from './eventRefs.ts';
import { entryName } from './events.ts';
import { type RunFinished, readRunFinished } from './runFinished.ts';

/** Extracts the edges of a definition. Its `events` stays where it is, as an empty list. */
export function extractEdges(definition: JsonObject, key: NodeKey): TaskNode {
  const events = own(definition, 'events');
  if (!isArray(events) || events.length === 0) return { key, definition, incoming: [] };
  const referenced = referencedEventNames(definition);
  const first = firstOfEachName(events);
  const incoming = events.map((entry, index): Incoming => {
    const read = readRunFinished(entry);
    // a name refers to the first event that has it; an event that is not referenced does not trigger
    const isEdge = read && referenced.has(read.name) && first(read.name) === index;
    return isEdge ? toEdge(entry as JsonObject, read, key) : { kind: 'opaque', entry };
  });
  return { key, definition: withKey(definition, 'events', []), incoming };
}

/** Finds the index of the first event of a name. Most tasks have few events, and need no map for that. */
function firstOfEachName(events: readonly Json[]): (name: Json) => number | undefined {
  if (events.length <= FEW) return (name) => events.findIndex((entry) => entryName(entry) === name);
  const places = new Map<Json, number>();
  events.forEach((entry, index) => {
    const name = entryName(entry);
    if (!places.has(name)) places.set(name, index);
  });
  return (name) => places.get(name);
}

const FEW = 8;

/** One event entry as an edge. Its template has `null` in place of name, upstream and status. */
function toEdge(entry: JsonObject, read: RunFinished, target: NodeKey): Edge {
  const { name, source, status, places } = read;
  const correlation = read.correlation.slice();
  for (const place of [places.id, places.status]) {
    if (place >= 0) correlation[place] = { ...(correlation[place] as JsonObject), contextAttributeValue: null };
  }
  return {
    kind: 'edge',
    id: edgeId(target, name),
    source,
    target,
    status,
    name,
    template: { ...entry, name: null, correlation },
  };
}
