import { refLists } from '../compiler/eventRefs.ts';
import { entryName } from '../compiler/events.ts';
import { attributeName, readRunFinished } from '../compiler/runFinished.ts';
import { type Json, type JsonObject, isArray, isObject, own } from '../model/json.ts';
import { sameStatus } from '../model/status.ts';

/** A run that has ended, as the event about it says. */
export interface FinishedRun {
  readonly id: string;
  readonly taskId: string;
  /** `SUCCEEDED` or `FAILED`. */
  readonly status: string;
  /** When it ended, as `Date.toISOString` writes it. */
  readonly at: string;
  /** The resource that the task reloads, and the space of the task; `null` where there is none. */
  readonly appId: string | null;
  readonly spaceId: string | null;
}

/**
 * The events that a task waits for: each entry of `events` that an `eventRefs` list calls, by its name. A name means
 * the first event that has it; a call of a name that no event has is passed over.
 *
 * @example [...calledEvents(definition).keys()] // ['extract-succeeded']
 */
export function calledEvents(definition: JsonObject): Map<string, JsonObject> {
  const events = own(definition, 'events');
  const called = new Set<Json>(refLists(definition).flatMap(({ refs }) => refs));
  const found = new Map<string, JsonObject>();
  for (const entry of isArray(events) ? events : []) {
    const name = entryName(entry);
    if (isObject(entry) && typeof name === 'string' && called.has(name) && !found.has(name)) found.set(name, entry);
  }
  return found;
}

/**
 * Whether the end of a run is the event that an entry of `events` describes: a run of the task that its `id`
 * correlation names, and all other correlations hold. Letter case of the status does not count; no `status` is any.
 *
 * @example [...calledEvents(definition).values()].some((event) => matches(event, run))
 */
export function matches(entry: Json, run: FinishedRun): boolean {
  const read = readRunFinished(entry);
  if (!read || read.source !== run.taskId) return false;
  if (read.status !== null && !sameStatus(read.status, run.status)) return false;
  return read.correlation.every((item) => {
    const name = attributeName(item);
    if (name === 'id' || name === 'status') return true;
    const value = isObject(item) ? own(item, 'contextAttributeValue') : undefined;
    return (name === 'appId' && value === run.appId) || (name === 'spaceId' && value === run.spaceId);
  });
}

/**
 * The tasks whose runs a task waits for, by their ids.
 *
 * @example upstreamIds(definition) // Set { 'extract' }
 */
export function upstreamIds(definition: JsonObject): Set<string> {
  return new Set([...calledEvents(definition).values()].flatMap((entry) => readRunFinished(entry)?.source ?? []));
}
