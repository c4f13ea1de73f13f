import { type Civil, civilOf, dayOf, daysInMonth, isLeap, weekdayOf } from './calendar.ts';
import { type OwnWork, spend } from './work.ts';

/** Which days a schedule runs on, whatever its period is. Days are counted from 1970-01-01. */
export interface Days {
  /** Those from one day to another, both included, in order. */
  between(first: number, last: number): number[];
  /**
   * The first that is not before a day; `null` where none comes in 400 years, after which the calendar repeats itself.
   */
  next(day: number): number | null;
}

/** So many years after a day the calendar is the same again, weekdays too. */
export const CYCLE = 400;

/** A year of days is looked at once for its kind, fast. */
const YEAR_COST = 40;

/** A day of a year. */
export interface Place extends Civil {
  readonly day: number;
  /** 0 is the first day of the year. */
  readonly yearday: number;
  readonly yearLength: number;
  readonly monthLength: number;
}

/**
 * The days that a test allows. It may ask for all that years have in common that begin on the same weekday: each kind
 * of year is looked at once.
 *
 * @param work - What it may spend.
 */
export function daysThat(allows: (place: Place) => boolean, work: OwnWork): Days {
  const kinds = new Map<number, readonly number[]>();

  /** The days of a year, counted from its first; years of one kind share them. */
  function inYear(year: number, first: number): readonly number[] {
    const kind = weekdayOf(first) * 4 + Number(isLeap(year)) * 2 + Number(isLeap(year - 1));
    let found = kinds.get(kind);
    if (!found) {
      spend(work, YEAR_COST);
      kinds.set(kind, (found = daysAllowed(year, first, allows)));
    }
    return found;
  }

  function between(first: number, last: number): number[] {
    const found: number[] = [];
    for (
      let { year } = civilOf(first), begin = dayOf(year, 1, 1);
      begin <= last;
      year += 1, begin = dayOf(year, 1, 1)
    ) {
      const days = inYear(year, begin);
      for (
        let index = firstNotBefore(days, first - begin);
        index < days.length && begin + days[index]! <= last;
        index += 1
      )
        found.push(begin + days[index]!);
    }
    return found;
  }

  function next(day: number): number | null {
    const { year: from } = civilOf(day);
    for (let year = from; year <= from + CYCLE && spend(work); year += 1) {
      const begin = dayOf(year, 1, 1);
      const days = inYear(year, begin);
      const index = firstNotBefore(days, day - begin);
      if (index < days.length) return begin + days[index]!;
    }
    return null;
  }

  return { between, next };
}

/** The days of each week that are named, or all of them: such days need no table of years. */
export function weeklyDays(weekdays: readonly number[] | null): Days {
  const isNamed = (day: number): boolean => weekdays === null || weekdays.includes(weekdayOf(day));
  return {
    between(first, last) {
      const found: number[] = [];
      for (let day = first; day <= last; day += 1) if (isNamed(day)) found.push(day);
      return found;
    },
    next(day) {
      for (let ahead = 0; ahead < 7; ahead += 1) if (isNamed(day + ahead)) return day + ahead;
      return null;
    },
  };
}

/** The index of the first of sorted numbers that is not below a limit; their count where all are. */
function firstNotBefore(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function daysAllowed(year: number, first: number, allows: (place: Place) => boolean): number[] {
  const found: number[] = [];
  const yearLength = isLeap(year) ? 366 : 365;
  let yearday = 0;
  for (let month = 1; month <= 12; month += 1) {
    const monthLength = daysInMonth(year, month);
    for (let date = 1; date <= monthLength; date += 1, yearday += 1) {
      if (allows({ year, month, date, day: first + yearday, yearday, yearLength, monthLength })) found.push(yearday);
    }
  }
  return found;
}
