import type { Json } from '../model/json.ts';
import { type Refusal, type Refused, type Result, ok, refused } from '../model/result.ts';
import { ONE_SCHEDULE, type Work } from './expand/work.ts';
import { isPast, momentWords } from './moment.ts';
import { readSchedule } from './readSchedule.ts';
import { runsOf } from './runsOf.ts';
import type { Schedule } from './schedule.ts';
import { startNote } from './startNote.ts';

/** What is asked for. */
export interface NextRunsOptions {
  /** The clock, as `Date.toISOString` writes it. */
  readonly now: string;
  /** How many runs, at most. */
  readonly count: number;
  /** When the task came to be, if that is known: a schedule without a start begins there. */
  readonly anchor?: string | undefined;
  /** What may be spent on it, and is spent: many schedules that share one are counted in a bounded time together. */
  readonly work?: Work;
}

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
 * When a schedule runs next, by the rules of {@link runsOf}.
 *
 * The work for one schedule is bounded: where runs are so rare that they are not found within it, that is the answer.
 *
 * @param schedule - The value of `start.schedule`, in any of its forms.
 * @example nextRuns({ cron: '0 6 * * *' }, { now: '2026-01-01T00:00:00.000Z', count: 5 })
 */
export function nextRuns(
  schedule: Json | undefined,
  { now, count, anchor, work = { left: ONE_SCHEDULE } }: NextRunsOptions,
): Result<NextRuns, NoNextRuns> {
  const read = readSchedule(schedule);
  const fault = read.faults[0];
  if (fault) return none(fault.reason, false);
  if (work.left <= 0)
    return none('Its runs were not counted: the other schedules used up the time for counting.', true);
  const after = Date.parse(now);
  const stream = runsOf(read, {
    from: after + 1,
    anchor: anchor === undefined ? undefined : Date.parse(anchor),
    work,
  });
  const runs: number[] = [];
  while (runs.length < count) {
    const run = stream.next();
    if (run === Infinity) break;
    runs.push(run);
  }
  if (runs.length === 0 && stream.isCutOff()) return none(isCounted(read) ? UNCOUNTED : TOO_RARE, true);
  const note = runs.length === 0 ? whyNone(read, after) : anchor === undefined ? startNote(read) : null;
  return ok({ zone: read.zone ?? 'UTC', runs, note });
}

const UNCOUNTED = 'It has too many runs to count here.';
const TOO_RARE = 'No run was found before the search stopped: its runs are rare, or there are none.';

function none(message: string, mayRun: boolean): Refused<NoNextRuns> {
  return refused({ code: mayRun ? 'not-counted' : 'fault', message, mayRun });
}

function isCounted({ when }: Schedule): boolean {
  return (
    (when?.kind === 'recurrence' && when.rule.count !== null) ||
    (when?.kind === 'interval' && when.interval.count !== null)
  );
}

function whyNone(read: Schedule, now: number): string {
  const { start, ends, when } = read;
  const until = when?.kind === 'recurrence' ? when.rule.until : null;
  const bounds = ends.map(({ moment }) => moment).filter((end) => end !== until);
  if (start && bounds.some((end) => end.wall < start.wall)) return 'It ends before it starts, so it never runs.';
  const past = bounds.find((end) => isPast(end, now));
  if (past) return `It ended at ${momentWords(past)}: there are no more runs.`;
  if (until || isCounted(read)) return 'Its last run has passed: there are no more runs.';
  return bounds.length > 0 ? 'It ends before its first run.' : 'It never runs: no day matches it.';
}
