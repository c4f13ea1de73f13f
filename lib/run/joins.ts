import { type JsonObject, equalJson } from '../model/json.ts';
import { calledEvents } from './events.ts';
import type { FinishedRun } from './finishedRun.ts';
import { type Come, type Waiter, freshOf, isEvent, joinEvents, waiterOf } from './waiter.ts';

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
  const waiter = waiterOf(definition);
  const at = Date.parse(run.at);
  const come = waiter.events.flatMap((event, index): ComeArrival[] =>
    isEvent(event, run) ? [{ event: index, at, arrival: { name: event.name, runId: run.id, at: run.at } }] : [],
  );
  if (come.length === 0) return null;
  const joined = joinEvents(waiter, comeOf(waiter, waiting), come);
  return { starts: joined.starts, consumed: arrivalsOf(joined.consumed), waiting: arrivalsOf(joined.waiting) };
}

/**
 * What has come for a task and what it still awaits, in the order of its events: the answer to "why did it not run?".
 *
 * @example awaited(definition, waiting, new Date().toISOString())
 */
export function awaited(definition: JsonObject, waiting: readonly Arrival[], now: string): Awaited[] {
  const waiter = waiterOf(definition);
  const fresh = freshOf(waiter, comeOf(waiter, waiting), Date.parse(now));
  const come = new Map(fresh.map(({ event, arrival }) => [event, arrival]));
  return waiter.events.map(({ name, source, status }, index) => ({
    name,
    source,
    status,
    arrived: come.get(index) ?? null,
  }));
}

/**
 * What goes on waiting when a definition takes the place of another: the events that are the same in both.
 *
 * @example waitingAfterEdit(before, after, task.waiting)
 */
export function waitingAfterEdit(before: JsonObject, after: JsonObject, waiting: readonly Arrival[]): Arrival[] {
  const [old, next] = [calledEvents(before), calledEvents(after)];
  if (!waiterOf(after).joinsAll) return [];
  return waiting.filter(({ name }) => old.has(name) && next.has(name) && equalJson(old.get(name)!, next.get(name)!));
}

interface ComeArrival extends Come {
  readonly arrival: Arrival;
}

/** What waits, by the indexes of the events; what is of no event is left out. */
function comeOf({ events }: Waiter, waiting: readonly Arrival[]): ComeArrival[] {
  return waiting.flatMap((arrival) => {
    const event = events.findIndex(({ name }) => name === arrival.name);
    return event < 0 ? [] : [{ event, at: Date.parse(arrival.at), arrival }];
  });
}

function arrivalsOf(come: readonly ComeArrival[]): Arrival[] {
  return come.map(({ arrival }) => arrival);
}
