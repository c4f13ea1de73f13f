import { refLists } from '../compiler/eventRefs.ts';
import { entryName } from '../compiler/events.ts';
import { attributeName, isDatasetUpdated, readRunFinished } from '../compiler/runFinished.ts';
import { type Json, type JsonObject, isArray, isObject, own } from '../model/json.ts';
import { memoized } from '../model/memo.ts';
import { getIn } from '../model/path.ts';
import { sameStatus } from '../model/status.ts';
import { durationMs } from './duration.ts';
import type { FinishedRun } from './finishedRun.ts';

/** One event that a task waits for, read once. */
export interface AwaitedEvent {
  readonly name: string;
  /** As it stands in `events`. */
  readonly entry: JsonObject;
  /** The upstream's task id; `null` for an event that is not the end of a run. */
  readonly source: string | null;
  /** As written; `null` for any. */
  readonly status: string | null;
  /** What its other correlations ask for: the attribute and its value. */
  readonly others: readonly (readonly [attribute: Json | undefined, value: Json | undefined])[];
  readonly isDataset: boolean;
}

/** What a task waits for, and how: all of its definition that the end of a run is compared with. */
export interface Waiter {
  /** The events that its `eventRefs` call, in the order of `events`. */
  readonly events: readonly AwaitedEvent[];
  /** Whether it starts when each of them has come (`exclusive: false`); else each starts it. */
  readonly joinsAll: boolean;
  /** The longest time between the first and the last of them, in milliseconds; `null` for no limit. */
  readonly window: number | null;
}

/**
 * What a definition waits for. It is read once for each definition and kept with it.
 *
 * @example waiterOf(definition).events.map(({ source }) => source) // ['extract', 'stage']
 */
export const waiterOf: (definition: JsonObject) => Waiter = memoized((definition) => ({
  events: calledEntries(definition).map(([name, entry]) => readAwaited(name, entry)),
  joinsAll: getIn(definition, ['states', 0, 'exclusive']) === false,
  window: durationMs(getIn(definition, ['states', 0, 'timeouts', 'eventTimeout'])),
}));

/** The entries of `events` that an `eventRefs` list calls. A name means the first entry that has it. */
function calledEntries(definition: JsonObject): readonly (readonly [string, JsonObject])[] {
  const events = own(definition, 'events');
  const called = new Set<Json>(refLists(definition).flatMap(({ refs }) => refs));
  const found = new Map<string, JsonObject>();
  for (const entry of isArray(events) ? events : []) {
    const name = entryName(entry);
    if (isObject(entry) && typeof name === 'string' && called.has(name) && !found.has(name)) found.set(name, entry);
  }
  return [...found];
}

/** An entry of `events` as something to compare ends of runs with. */
export function readAwaited(name: string, entry: JsonObject): AwaitedEvent {
  const read = readRunFinished(entry);
  const others = (read?.correlation ?? []).flatMap((item): AwaitedEvent['others'] => {
    const attribute = attributeName(item);
    if (attribute === 'id' || attribute === 'status') return [];
    return [[attribute, isObject(item) ? own(item, 'contextAttributeValue') : undefined]];
  });
  return {
    name,
    entry,
    source: read?.source ?? null,
    status: read?.status ?? null,
    others,
    isDataset: isDatasetUpdated(entry),
  };
}

/** Whether the end of a run is an event. Letter case of the status does not count; no `status` is any. */
export function isEvent(
  event: AwaitedEvent,
  run: Pick<FinishedRun, 'taskId' | 'status' | 'appId' | 'spaceId'>,
): boolean {
  if (event.source === null || event.source !== run.taskId) return false;
  if (event.status !== null && !sameStatus(event.status, run.status)) return false;
  return event.others.every(
    ([attribute, value]) =>
      (attribute === 'appId' && value === run.appId) || (attribute === 'spaceId' && value === run.spaceId),
  );
}

/** An event of a task that has come: which of its {@link Waiter.events}, and when, in milliseconds since 1970. */
export interface Come {
  readonly event: number;
  readonly at: number;
}

/** What events that come do to a task. */
export interface Joined<T extends Come> {
  readonly starts: boolean;
  /** In the order in which they came. */
  readonly consumed: readonly T[];
  readonly waiting: readonly T[];
}

/**
 * Takes events to a task that come at one moment. The rule of joins is here and nowhere else.
 *
 * @param waiting - What has come before, in the order in which it came.
 * @param come - At least one, each another event.
 */
export function joinEvents<T extends Come>(waiter: Waiter, waiting: readonly T[], come: readonly T[]): Joined<T> {
  if (!waiter.joinsAll) return { starts: true, consumed: come, waiting: [] };
  const others = freshOf(waiter, waiting, come[0]!.at).filter(
    (each) => !come.some(({ event }) => event === each.event),
  );
  const all = [...others, ...come];
  return all.length === waiter.events.length
    ? { starts: true, consumed: all, waiting: [] }
    : { starts: false, consumed: [], waiting: all };
}

/** What has come and is not too old to be joined. */
export function freshOf<T extends Come>({ window }: Waiter, waiting: readonly T[], now: number): readonly T[] {
  return window === null ? waiting : waiting.filter(({ at }) => now - at <= window);
}
