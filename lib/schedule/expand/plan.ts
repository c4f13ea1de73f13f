import type { Rule } from '../rule/rule.ts';
import { DAY, civilOf, weekdayOf } from './calendar.ts';
import type { Days } from './days.ts';
import { ruleDays } from './ruleDays.ts';
import type { OwnWork } from './work.ts';
import type { Zone } from './zone.ts';

/** A rule with its start, ready to be walked. Moments and wall times are in seconds, days are counted from 1970. */
export interface Plan {
  readonly freq: Rule['freq'];
  readonly interval: number;
  /** Infinite where the rule has none. */
  readonly count: number;
  /** Sorted; each `null` where the rule does not name it. */
  readonly hours: readonly number[] | null;
  readonly minutes: readonly number[] | null;
  readonly seconds: readonly number[] | null;
  /**
   * Which runs of a period count, from 1, or from -1 for the last; `null` for all. Where it is empty, none ever comes.
   */
  readonly positions: readonly number[] | null;
  /** How many steps of work a period takes. */
  readonly periodCost: number;
  readonly days: Days;
  /** Whether no part of the rule leaves a day out. */
  readonly isEveryDay: boolean;
  readonly firstWeekday: number;
  /** The wall time that the rule starts at. */
  readonly start: number;
  readonly zone: Zone;
  readonly work: OwnWork;
}

/**
 * Where positions are asked for, all days of a period are written out; so many positions are then looked up in the time
 * of one step.
 */
const [POSITIONS_COST, POSITIONS_A_STEP] = [6, 8];

/** The most days of a period. */
const LONGEST: ReadonlyMap<string, number> = new Map([
  ['YEARLY', 366],
  ['MONTHLY', 31],
]);

/** How many days of a week a rule may run on: that of its start, where it names none. */
function weekdaysOf({ days, dates, yeardays, weeks }: Rule): number {
  if (days) return new Set(days.map(({ weekday }) => weekday)).size;
  return dates || yeardays || weeks ? 7 : 1;
}

/** The positions that a period can have as many runs for. */
function reachable(
  positions: readonly number[] | null,
  weekdays: number,
  { freq, hours, minutes, seconds }: Pick<Plan, 'freq' | 'hours' | 'minutes' | 'seconds'>,
): readonly number[] | null {
  const perDay =
    (freq === 'HOURLY' || freq === 'MINUTELY' || freq === 'SECONDLY' ? 1 : (hours?.length ?? 1)) *
    (minutes?.length ?? 1) *
    (seconds?.length ?? 1);
  const most = (freq === 'WEEKLY' ? weekdays : (LONGEST.get(freq) ?? 1)) * perDay;
  return positions && positions.filter((position) => Math.abs(position) <= most);
}

/** @param start - The wall time of the start, in seconds. */
export function planOf(written: Rule, start: number, zone: Zone, work: OwnWork): Plan {
  const rule = byDays(written);
  const startDay = Math.floor(start / DAY);
  const clock = {
    freq: rule.freq,
    hours: sorted(rule.hours),
    minutes: sorted(rule.minutes),
    // a clock without leap seconds takes the 60th for the one before it
    seconds: sorted(rule.seconds?.map((second) => Math.min(second, 59)) ?? null),
  };
  const positions = reachable(rule.positions, weekdaysOf(rule), clock);
  return {
    ...clock,
    interval: rule.interval,
    count: rule.count ?? Infinity,
    positions,
    periodCost: positions ? POSITIONS_COST + positions.length / POSITIONS_A_STEP : 1,
    days: ruleDays(rule, { ...civilOf(startDay), weekday: weekdayOf(startDay) }, work),
    isEveryDay: [rule.months, rule.weeks, rule.yeardays, rule.dates, rule.days].every((list) => list === null),
    firstWeekday: rule.weekStart,
    start,
    zone,
    work,
  };
}

/**
 * Each hour, but only certain hours of a day, at minutes that the rule names: each day at those hours, which is found
 * without looking at the others.
 */
function byDays(rule: Rule): Rule {
  const isByHour = rule.freq === 'HOURLY' && rule.interval === 1 && rule.hours && rule.minutes && !rule.positions;
  return isByHour ? { ...rule, freq: 'DAILY' } : rule;
}

function sorted(numbers: readonly number[] | null): number[] | null {
  return numbers && [...new Set(numbers)].toSorted((a, b) => a - b);
}
