import type { Json, JsonObject } from '../../lib/index.ts';
import { isArray, isObject } from '../../lib/internal.ts';
import type { Chance } from './arbitrary/chance.ts';

type Change = (value: Json) => Json;

/** `value` with the value of one own key changed; as it is where there is no such key. */
function at(value: Json, key: string, change: Change): Json {
  if (!isObject(value) || !Object.hasOwn(value, key)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, name === key ? change(item) : item]));
}

/** `value` with each item of a list changed; as it is where it is not a list. */
function each(change: Change): Change {
  return (value) => (isArray(value) ? value.map(change) : value);
}

function inRefs(definition: Json, change: Change): Json {
  const group: Change = (value) => at(value, 'eventRefs', change);
  return at(
    definition,
    'states',
    each((state) => at(state, 'onEvents', each(group))),
  );
}

/** Gives events new names, and every call of them the same. `newName` must not give two names one. */
export function renameEvents(definition: JsonObject, newName: (name: string) => string): JsonObject {
  const named: Change = (name) => (typeof name === 'string' ? newName(name) : name);
  const events = at(
    definition,
    'events',
    each((event) => at(event, 'name', named)),
  );
  return inRefs(events, each(named)) as JsonObject;
}

export function shuffleRefs(definition: JsonObject, chance: Chance): JsonObject {
  return inRefs(definition, (refs) => (isArray(refs) ? chance.shuffled(refs) : refs)) as JsonObject;
}

export function shuffleCorrelations(definition: JsonObject, chance: Chance): JsonObject {
  const shuffle: Change = (list) => (isArray(list) ? chance.shuffled(list) : list);
  return at(
    definition,
    'events',
    each((event) => at(event, 'correlation', shuffle)),
  ) as JsonObject;
}

/** Shuffles events. Those of one name stay in their order: the first of them is the one that is called. */
export function shuffleEvents(definition: JsonObject, chance: Chance): JsonObject {
  return at(definition, 'events', (events) => {
    if (!isArray(events)) return events;
    const name = (event: Json): string => JSON.stringify((isObject(event) ? event['name'] : null) ?? null);
    const left = [...events];
    return chance.shuffled(events).map((event) => {
      const first = left.findIndex((other) => name(other) === name(event));
      return left.splice(first, 1)[0]!;
    });
  }) as JsonObject;
}

/** Shuffles the keys of every object. */
export function shuffleKeys(value: Json, chance: Chance): Json {
  if (isArray(value)) return value.map((item) => shuffleKeys(item, chance));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, Json] => [key, shuffleKeys(item, chance)]);
  return Object.fromEntries(chance.shuffled(entries));
}
