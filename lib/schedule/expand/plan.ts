import { type FREQUENCIES, type RuleParts, daysOf, numbersOf } from '../rule/readRule.ts';
import { DAY, civilOf, weekdayOf } from './calendar.ts';
import { type Days, daysOfRule } from './days.ts';
import type { Work } from './work.ts';
import type { Zone } from './zone.ts';

/** A rule with its start, ready to be walked. Moments and wall times are in seconds, days are counted from 1970. */
export interface Plan {
  readonly freq: (typeof FREQUENCIES)[number];
  readonly interval: number;
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
  readonly work: Work;
}

const DAY_PARTS = ['BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY', 'BYDAY'];

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

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
function weekdaysOf(parts: RuleParts): number {
  const named = daysOf(parts);
  if (named) return new Set(named.map(({ weekday }) => weekday)).size;
  return ['BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO'].some((part) => parts.has(part)) ? 7 : 1;
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
export function planOf(parts: RuleParts, start: number, zone: Zone, work: Work): Plan {
  const firstWeekday = Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO'));
  const startDay = Math.floor(start / DAY);
  const clock = {
    freq: parts.get('FREQ') as Plan['freq'],
    hours: sorted(numbersOf(parts, 'BYHOUR')),
    minutes: sorted(numbersOf(parts, 'BYMINUTE')),
    // a clock without leap seconds takes the 60th for the one before it
    seconds: sorted(numbersOf(parts, 'BYSECOND')?.map((second) => Math.min(second, 59)) ?? null),
  };
  const positions = reachable(numbersOf(parts, 'BYSETPOS'), weekdaysOf(parts), clock);
  return {
    ...clock,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: Number(parts.get('COUNT') ?? Infinity),
    positions,
    periodCost: positions ? POSITIONS_COST + positions.length / POSITIONS_A_STEP : 1,
    days: daysOfRule(parts, { ...civilOf(startDay), weekday: weekdayOf(startDay) }, firstWeekday, work),
    isEveryDay: DAY_PARTS.every((part) => !parts.has(part)),
    firstWeekday,
    start,
    zone,
    work,
  };
}

function sorted(numbers: readonly number[] | null): number[] | null {
  return numbers && [...new Set(numbers)].toSorted((a, b) => a - b);
}
