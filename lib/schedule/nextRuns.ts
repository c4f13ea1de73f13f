import type { Json } from '../model/json.ts';
import { type Refusal, type Refused, type Result, ok, refused } from '../model/result.ts';
import { cronRuns } from './cron/cronRuns.ts';
import { ONE_SCHEDULE } from './expand/work.ts';
import { boundsOf, scheduleFault } from './fault.ts';
import type { NextRunsOptions } from './found.ts';
import { readInterval } from './interval/readInterval.ts';
import { momentWords } from './moment.ts';
import { type ReadSchedule, readSchedule } from './readSchedule.ts';
import { readRule } from './rule/readRule.ts';
import { ruleRuns } from './ruleRuns.ts';

/** The next runs of a schedule. */
export interface NextRuns {
  /** The zone that the schedule runs in. */
  readonly zone: string;
  /** Milliseconds since 1970, UTC; the soonest first. */
  readonly runs: readonly number[];
  /** What the reader should know of them; `null` where nothing is to be said. */
  readonly note: string | null;
}

/** Why the next runs of a schedule are not known. */
export interface NoNextRuns extends Refusal<'fault' | 'not-counted'> {
  /** Whether it may run all the same: that its runs cannot be counted here says nothing of them. */
  readonly mayRun: boolean;
}

/**
 * When a schedule runs next. Times that a change of the clocks leaves out are left out; of those that it brings
 * twice the first counts for rules. Cron runs a skipped time at once after the change.
 *
 * The work for one schedule is bounded: where runs are so rare that they are not found within it, that is the answer.
 *
 * @param schedule - The value of `start.schedule`, in any of its forms.
 * @example nextRuns({ cron: '0 6 * * *' }, { now: '2026-01-01T00:00:00.000Z', count: 5 })
 */
export function nextRuns(
  schedule: Json | undefined,
  { now, count, work = { left: ONE_SCHEDULE } }: NextRunsOptions,
): Result<NextRuns, NoNextRuns> {
  const read = readSchedule(schedule);
  const zone = read.zone ?? 'UTC';
  const fault = scheduleFault(read);
  if (fault) return none(fault.reason, false);
  if (work.left <= 0)
    return none('Its runs were not counted: the other schedules used up the time for counting.', true);
  const found =
    read.kind === 'cron' ? cronRuns(read, zone, { now, count, work }) : ruleRuns(read, zone, { now, count, work });
  if ('reason' in found) return none(found.reason, found.mayRun);
  return ok({ zone, runs: found.runs, note: found.runs.length === 0 ? whyNone(read, now) : found.note });
}

function none(message: string, mayRun: boolean): Refused<NoNextRuns> {
  return refused({ code: mayRun ? 'not-counted' : 'fault', message, mayRun });
}

function whyNone(read: ReadSchedule, now: string): string {
  const interval = read.kind === 'interval' ? readInterval(read.text) : null;
  const { start, end } = boundsOf(read);
  if (start && end && end.wall < start.wall) return 'It ends before it starts, so it never runs.';
  if (end && end.wall < now.slice(0, 19))
    return `It ended at ${momentWords(interval?.end ?? read.end!)}: there are no more runs.`;
  const parts = read.kind === 'recurrence' ? readRule(read.text).parts : null;
  if (parts?.has('UNTIL') || parts?.has('COUNT') || interval?.count)
    return 'Its last run has passed: there are no more runs.';
  return end ? 'It ends before its first run.' : 'It never runs: no day matches it.';
}
