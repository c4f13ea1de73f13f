import type { Edge, KeptEvent } from '../model/chain.ts';
import { readRunFinished } from '../model/correlation.ts';
import { eventRefs } from '../model/eventRefs.ts';
import { type Json, type JsonObject, isArray, isObject, own, withKey } from '../model/json.ts';
import { setIn } from '../model/path.ts';

/** An edge that does not know its target yet. */
export type LooseEdge = Omit<Edge, 'id' | 'target'>;

/** A definition whose edges were taken out of `events`. */
export interface LiftedTask {
  readonly definition: JsonObject;
  readonly incoming: readonly (LooseEdge | KeptEvent)[];
}

/** Takes the wiring out of a definition. `events` keeps its place as an empty list. */
export function liftWiring(definition: JsonObject): LiftedTask {
  const events = own(definition, 'events');
  if (!isArray(events)) return { definition, incoming: [] };
  const called = new Set(eventRefs(definition).map((ref) => ref.name));
  const seen = new Set<Json>();
  const incoming = events.map((entry): LooseEdge | KeptEvent => {
    const edge = liftEvent(entry);
    const name = edge?.name;
    // a name means the first event that has it; what nothing calls does not trigger
    const draws = name !== undefined && called.has(name) && !seen.has(name);
    seen.add(nameOf(entry));
    return edge && draws ? edge : { kind: 'kept', entry };
  });
  return { definition: withKey(definition, 'events', []), incoming };
}

function nameOf(entry: Json): Json {
  return (isObject(entry) ? own(entry, 'name') : null) ?? null;
}

/** One event entry as an edge: upstream, status and name come out, and leave `null` behind. */
function liftEvent(entry: Json): LooseEdge | null {
  const read = readRunFinished(entry);
  if (!read) return null;
  const { name, source, status, places } = read;
  let rest: Json | undefined = withKey(entry as JsonObject, 'name', null);
  rest = setIn(rest, ['correlation', places.id, 'contextAttributeValue'], null);
  if (places.status >= 0) rest = setIn(rest, ['correlation', places.status, 'contextAttributeValue'], null);
  return { kind: 'edge', source, status, name, rest: rest as JsonObject };
}
