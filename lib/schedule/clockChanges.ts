import { DAY } from './expand/calendar.ts';
import { type Work, ONE_SCHEDULE } from './expand/work.ts';
import { type Zone, zoneOf } from './expand/zone.ts';
import { runsOf } from './runsOf.ts';
import type { Schedule } from './schedule.ts';
import { startAt } from './startAt.ts';

/** What a change of the clocks does to a run of a schedule. */
export interface ClockChange {
  /** The time of day is left out, and the run with it; or the run starts just after; or the time comes twice. */
  readonly effect: 'skipped' | 'moved' | 'repeated';
  /** What the clock would show, `YYYY-MM-DDTHH:MM:SS`. */
  readonly wall: string;
}

/** From when to when, in milliseconds since 1970. */
export interface ClockChangesOptions {
  readonly from: number;
  readonly to: number;
  readonly work?: Work | undefined;
}

/** More runs at one change say nothing that the first ones do not. */
const MOST = 3;

/**
 * The runs of a schedule that a change of the clocks leaves out, moves or brings twice. Schedules that go by the hour,
 * whatever the time of day, have none.
 *
 * @example
 * const schedule = readSchedule({ cron: '30 2 * * *', timezone: 'Europe/Oslo' });
 * clockChanges(schedule, { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1) })[0]; // moved, 2026-03-29T02:30:00
 */
export function clockChanges(schedule: Schedule, { from, to, work }: ClockChangesOptions): ClockChange[] {
  if (!schedule.when || schedule.faults.length > 0 || !hasTimeOfDay(schedule)) return [];
  const zone = zoneOf(schedule.zone ?? 'UTC');
  const hours = hoursOf(schedule, zone);
  let onWall: Schedule | null = null;
  const isMoved = schedule.when.kind === 'cron' && schedule.when.cron.isFixedTime;
  const found: ClockChange[] = [];
  for (let segment = zone.segmentAt(from / 1_000); segment.until * 1_000 < to;) {
    const next = zone.segmentAt(segment.until);
    const [before, after] = [segment.until + segment.offset, segment.until + next.offset];
    segment = next;
    const [first, last] = [Math.min(before, after), Math.max(before, after)];
    // most schedules run at other times of day, which is told at once
    if (first === last || !hours.some((hour) => isWithin(hour, first, last))) continue;
    const effect = after < before ? 'repeated' : isMoved ? 'moved' : 'skipped';
    onWall ??= byWall(schedule, zone);
    for (const wall of wallsBetween(onWall, first, last, work))
      found.push({ effect, wall: new Date(wall).toISOString().slice(0, 19) });
  }
  return found;
}

function hasTimeOfDay({ when }: Schedule): boolean {
  if (when!.kind === 'cron') return when!.cron.hours.length < 24;
  if (when!.kind === 'interval') return when!.interval.step.months + when!.interval.step.days > 0;
  const { freq, hours } = when!.rule;
  return hours !== null || !['HOURLY', 'MINUTELY', 'SECONDLY'].includes(freq);
}

/** The hours of a day in which a schedule may run. */
function hoursOf({ when, start }: Schedule, zone: Zone): readonly number[] {
  if (when!.kind === 'cron') return when!.cron.hours;
  const named = when!.kind === 'recurrence' ? when!.rule.hours : null;
  if (named) return named;
  return start ? [(((startAt(start, zone).wall % DAY) + DAY) % DAY) / 3_600].map(Math.floor) : EVERY_HOUR;
}

const EVERY_HOUR = Array.from({ length: 24 }, (_, hour) => hour);

/** Whether an hour of a day has a part of the time from one wall time to another. */
function isWithin(hour: number, first: number, last: number): boolean {
  const from = Math.floor(first / DAY) * DAY + hour * 3_600;
  return (from < last && from + 3_600 > first) || (from + DAY < last && from + DAY + 3_600 > first);
}

/** The same schedule by clocks that never change. */
function byWall(schedule: Schedule, zone: Zone): Schedule {
  const start = schedule.start && startAt(schedule.start, zone).wall;
  return {
    ...schedule,
    zone: null,
    start: start === null ? null : { wall: new Date(start * 1_000).toISOString().slice(0, 19), offset: null },
    ends: schedule.ends.filter(({ moment }) => moment.offset === null),
  };
}

/** The wall times, in milliseconds, that a schedule names from one to another, the second not included. */
function wallsBetween(schedule: Schedule, from: number, to: number, work: Work = { left: ONE_SCHEDULE }): number[] {
  const stream = runsOf(schedule, { from: from * 1_000, work });
  const found: number[] = [];
  for (let wall = stream.next(); wall < to * 1_000 && found.length < MOST; wall = stream.next()) found.push(wall);
  return found;
}
