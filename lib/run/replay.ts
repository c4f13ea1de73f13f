import type { JsonObject } from '../model/json.ts';
import type { FinishedRun } from './finishedRun.ts';
import { type Arrival, take } from './joins.ts';

/** What ends of runs do to a task. */
export interface Replayed {
  /** The run that started it, each time. */
  readonly starts: readonly FinishedRun[];
  /** What has come since and waits. */
  readonly waiting: readonly Arrival[];
}

/**
 * Goes through ends of runs in the order of their times, as the task saw them. For a tenant that does not tell what has
 * come for a task: the runs of its upstreams since it was started last say it.
 *
 * @param runs - In any order; those of other tasks are passed over.
 * @example awaited(definition, replay(definition, runs).waiting, now) // for each event: what has come
 */
export function replay(definition: JsonObject, runs: readonly FinishedRun[]): Replayed {
  const starts: FinishedRun[] = [];
  let waiting: readonly Arrival[] = [];
  for (const run of runs.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    const taken = take(definition, waiting, run);
    if (!taken) continue;
    waiting = taken.waiting;
    if (taken.starts) starts.push(run);
  }
  return { starts, waiting };
}
