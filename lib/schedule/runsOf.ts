import { planOf } from './expand/plan.ts';
import { NO_RUNS, type RunStream, streamOf } from './expand/stream.ts';
import { walkClock } from './expand/walkClock.ts';
import { walkCron } from './expand/walkCron.ts';
import { walkDays } from './expand/walkDays.ts';
import { walkInterval } from './expand/walkInterval.ts';
import { type OwnWork, type Work, ownWork } from './expand/work.ts';
import { type Zone, zoneOf } from './expand/zone.ts';
import { type Moment, wallSeconds } from './moment.ts';
import type { Schedule, When } from './schedule.ts';
import { type Start, startAt } from './startAt.ts';

/** Where runs are counted from. */
export interface RunsOptions {
  /** Milliseconds since 1970: runs at this moment count. */
  readonly from: number;
  /** When the task was created, in milliseconds since 1970: a schedule without a start begins there. */
  readonly anchor?: number | undefined;
  /** What all schedules together may still spend; without it, only the way from one run to the next is bounded. */
  readonly work?: Work | undefined;
}

const UNDER_A_DAY: ReadonlySet<string> = new Set(['HOURLY', 'MINUTELY', 'SECONDLY']);

/**
 * The runs of a schedule, in order, one at a time. A schedule with a fault has none.
 *
 * Times that a change of the clocks leaves out are left out; of those that it brings twice the first counts for rules.
 * Cron moves a run at one time of day to just after the change, as most of its servers do.
 *
 * @example
 * const runs = runsOf(readSchedule({ cron: '0 6 * * *' }), { from: Date.UTC(2026, 0, 1) });
 * new Date(runs.next()).toISOString(); // '2026-01-01T06:00:00.000Z'
 */
export function runsOf(schedule: Schedule, { from, anchor, work = { left: Infinity } }: RunsOptions): RunStream {
  const { when, zone: name, ends } = schedule;
  if (!when || schedule.faults.length > 0) return NO_RUNS;
  const zone = zoneOf(name ?? 'UTC');
  const own = ownWork(work);
  const start = schedule.start ? startAt(schedule.start, zone) : unsaidStart(when, anchor, from, zone);
  const first = Math.max(Math.ceil(from / 1_000), schedule.start || anchor !== undefined ? start.utc : -Infinity);
  const until = Math.min(...ends.map(({ moment }) => endAt(moment, zone)), Infinity);
  return streamOf(walk(when, start, zone, first, own), until, () => own.left < 0);
}

function walk(when: When, start: Start, zone: Zone, from: number, work: OwnWork): Iterator<number[]> {
  if (when.kind === 'cron') return walkCron(when.cron, zone, from, work);
  if (when.kind === 'interval') {
    const { interval } = when;
    return walkInterval(interval, interval.isCountedBack ? startAt(interval.end!, zone) : start, zone, from, work);
  }
  const plan = planOf(when.rule, start.wall, zone, work);
  if (plan.positions?.length === 0) return [].values();
  return UNDER_A_DAY.has(plan.freq) ? walkClock(plan, from) : walkDays(plan, from);
}

/** Where nobody says it, a schedule starts with its task; where nobody knows that, on a whole minute close to now. */
function unsaidStart(when: When, anchor: number | undefined, from: number, zone: Zone): Start {
  const isCounted =
    when.kind === 'recurrence' ? when.rule.count !== null : when.kind === 'interval' && when.interval.count;
  const minutes = from / 60_000;
  const utc =
    anchor === undefined ? (isCounted ? Math.ceil(minutes) : Math.floor(minutes)) * 60 : Math.floor(anchor / 1_000);
  return { wall: utc + zone.offsetAt(utc), utc };
}

/** The last moment at which the clocks do not show more than an end. */
function endAt(end: Moment, zone: Zone): number {
  if (end.offset !== null) return Date.parse(`${end.wall}${end.offset}`) / 1_000;
  const wall = wallSeconds(end);
  return zone.utcOf(wall) ?? zone.gapEnd(wall) - 1;
}
