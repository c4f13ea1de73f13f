import { type Json, type JsonObject, isObject } from '../model/json.ts';
import type { FinishedRun } from './finishedRun.ts';
import { isEvent, readAwaited, waiterOf } from './waiter.ts';

/**
 * The events that a task waits for: each entry of `events` that an `eventRefs` list calls, by its name. A name means
 * the first event that has it; a call of a name that no event has is passed over.
 *
 * @example [...calledEvents(definition).keys()] // ['extract-succeeded']
 */
export function calledEvents(definition: JsonObject): Map<string, JsonObject> {
  return new Map(waiterOf(definition).events.map(({ name, entry }) => [name, entry]));
}

/**
 * Whether the end of a run is the event that an entry of `events` describes: a run of the task that its `id`
 * correlation names, and all other correlations hold. Letter case of the status does not count; no `status` is any.
 *
 * @example [...calledEvents(definition).values()].some((event) => matches(event, run))
 */
export function matches(entry: Json, run: FinishedRun): boolean {
  return isObject(entry) && isEvent(readAwaited('', entry), run);
}

/**
 * The tasks whose runs a task waits for, by their ids.
 *
 * @example upstreamIds(definition) // Set { 'extract' }
 */
export function upstreamIds(definition: JsonObject): Set<string> {
  return new Set(waiterOf(definition).events.flatMap(({ source }) => source ?? []));
}
