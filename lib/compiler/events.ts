import type { Incoming } from '../model/chain.ts';
import { type Json, type JsonObject, isArray, isObject, own, withKey } from '../model/json.ts';
import { setIn } from '../model/path.ts';
import { eventRefs, refLists } from './eventRefs.ts';

/** The name of an event entry as written; `null` where it has none. */
export function entryName(entry: Json): Json {
  return (isObject(entry) ? own(entry, 'name') : null) ?? null;
}

/** The name of an event for people: one that is not a text is shown as JSON. */
export function displayName(name: Json): string {
  return typeof name === 'string' ? name : JSON.stringify(name);
}

/** The name of an event as written, whether it is an edge or not; `null` if it has none. */
export function eventName(event: Incoming): Json {
  return event.kind === 'edge' ? event.name : entryName(event.entry);
}

/**
 * `definition` without some entries of `events`. A name that no entry is left with goes from every `eventRefs`
 * list as well; one that named nothing before stays.
 */
export function withoutEvents(definition: JsonObject, gone: (entry: Json, index: number) => boolean): JsonObject {
  const events = own(definition, 'events');
  if (!isArray(events)) return definition;
  const kept = events.filter((entry, index) => !gone(entry, index));
  if (kept.length === events.length) return definition;
  const left = new Set(kept.map(entryName));
  const lost = new Set(events.map(entryName).filter((name) => !left.has(name)));
  let next: JsonObject = withKey(definition, 'events', kept);
  if (!eventRefs(definition).some(({ name }) => lost.has(name))) return next;
  for (const { path, refs } of refLists(definition)) {
    if (refs.some((name) => lost.has(name)))
      next = setIn(
        next,
        path,
        refs.filter((name) => !lost.has(name)),
      ) as JsonObject;
  }
  return next;
}
