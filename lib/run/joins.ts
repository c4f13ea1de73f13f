import { readRunFinished } from '../compiler/runFinished.ts';
import { type JsonObject, equalJson } from '../model/json.ts';
import { getIn } from '../model/path.ts';
import { durationMs } from './duration.ts';
import { type FinishedRun, calledEvents, matches } from './events.ts';

/** An event that has come, and waits for others. */
export interface Arrival {
  /** Of the entry in `events`. */
  readonly name: string;
  readonly runId: string;
  readonly at: string;
}

/** What the end of a run does to a task that waits for it. */
export interface Taken {
  readonly starts: boolean;
  /** The events that the start consumes; nothing where it does not start. */
  readonly consumed: readonly Arrival[];
  /** What has come and goes on waiting. */
  readonly waiting: readonly Arrival[];
}

/** One event of a task, and whether it has come. */
export interface Awaited {
  readonly name: string;
  /** The upstream's task id; `null` for an event that is not the end of a run. */
  readonly source: string | null;
  /** As written; `null` for any. */
  readonly status: string | null;
  readonly arrived: Arrival | null;
}

/**
 * Takes the end of a run to a task. With `exclusive: false` in its state the task starts when each of its events has
 * come; one that comes again before that counts once, as the later. Else each event starts it.
 *
 * `timeouts.eventTimeout` of the state is the longest time between the first and the last of them: what is older is
 * forgotten.
 *
 * @returns `null` when it is not an event for the task.
 * @example take(definition, [], run)?.starts // true
 */
export function take(definition: JsonObject, waiting: readonly Arrival[], run: FinishedRun): Taken | null {
  const events = calledEvents(definition);
  const names = [...events].flatMap(([name, entry]) => (matches(entry, run) ? [name] : []));
  if (names.length === 0) return null;
  const come = names.map((name): Arrival => ({ name, runId: run.id, at: run.at }));
  if (!joinsAll(definition)) return { starts: true, consumed: come, waiting: [] };
  const others = fresh(definition, waiting, run.at).filter(({ name }) => events.has(name) && !names.includes(name));
  const all = [...others, ...come];
  return all.length === events.size
    ? { starts: true, consumed: all, waiting: [] }
    : { starts: false, consumed: [], waiting: all };
}

/**
 * What has come for a task and what it still awaits, in the order of its events: the answer to "why did it not run?".
 *
 * @example awaited(definition, waiting, new Date().toISOString())
 */
export function awaited(definition: JsonObject, waiting: readonly Arrival[], now: string): Awaited[] {
  const come = new Map(fresh(definition, waiting, now).map((arrival) => [arrival.name, arrival]));
  return Array.from(calledEvents(definition), ([name, entry]) => {
    const read = readRunFinished(entry);
    return { name, source: read?.source ?? null, status: read?.status ?? null, arrived: come.get(name) ?? null };
  });
}

/**
 * What goes on waiting when a definition takes the place of another: the events that are the same in both.
 *
 * @example waitingAfterEdit(before, after, task.waiting)
 */
export function waitingAfterEdit(before: JsonObject, after: JsonObject, waiting: readonly Arrival[]): Arrival[] {
  const [old, next] = [calledEvents(before), calledEvents(after)];
  if (!joinsAll(after)) return [];
  return waiting.filter(({ name }) => old.has(name) && next.has(name) && equalJson(old.get(name)!, next.get(name)!));
}

function joinsAll(definition: JsonObject): boolean {
  return getIn(definition, ['states', 0, 'exclusive']) === false;
}

function fresh(definition: JsonObject, waiting: readonly Arrival[], now: string): readonly Arrival[] {
  const limit = durationMs(getIn(definition, ['states', 0, 'timeouts', 'eventTimeout']));
  return limit === null ? waiting : waiting.filter(({ at }) => Date.parse(now) - Date.parse(at) <= limit);
}
