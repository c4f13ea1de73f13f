import { type Edge, type Incoming, type NodeKey, type TaskNode, edgeId } from './chain.ts';
import { type RunFinished, readRunFinished } from './correlation.ts';
import { calledNames } from './eventRefs.ts';
import { type Json, type JsonObject, isArray, isObject, own, withKey } from './json.ts';

/** Takes the wiring out of a definition: events that are edges leave `events`, which keeps its place as an empty list. */
export function liftTask(definition: JsonObject, key: NodeKey): TaskNode {
  const events = own(definition, 'events');
  if (!isArray(events) || events.length === 0) return { key, definition, incoming: [] };
  const called = calledNames(definition);
  const first = firstOfEachName(events);
  const incoming = events.map((entry, index): Incoming => {
    const read = readRunFinished(entry);
    // a name means the first event that has it; what nothing calls does not trigger
    const draws = read && called.has(read.name) && first(read.name) === index;
    return draws ? liftEvent(entry as JsonObject, read, key) : { kind: 'kept', entry };
  });
  return { key, definition: withKey(definition, 'events', []), incoming };
}

/** Finds the index of the first event of a name. Most tasks have few events, and need no map for that. */
function firstOfEachName(events: readonly Json[]): (name: Json) => number | undefined {
  if (events.length <= FEW) return (name) => events.findIndex((entry) => nameOf(entry) === name);
  const places = new Map<Json, number>();
  events.forEach((entry, index) => {
    const name = nameOf(entry);
    if (!places.has(name)) places.set(name, index);
  });
  return (name) => places.get(name);
}

const FEW = 8;

function nameOf(entry: Json): Json {
  return (isObject(entry) ? own(entry, 'name') : null) ?? null;
}

/** One event entry as an edge: upstream, status and name come out, and leave `null` behind. */
function liftEvent(entry: JsonObject, read: RunFinished, target: NodeKey): Edge {
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
    rest: { ...entry, name: null, correlation },
  };
}
