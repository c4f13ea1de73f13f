import { type RuleParts, daysOf, numbersOf } from '../rule/readRule.ts';
import { type Civil, civilOf, dayOf, daysInMonth, isLeap, weekOf, weekdayOf } from './calendar.ts';
import { type Work, spend } from './work.ts';

/** Which days a rule runs on, whatever its period is. Days are counted from 1970-01-01. */
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

/**
 * The days that all parts of a rule allow. What the rule leaves open, its start says (RFC 5545, 3.3.10).
 *
 * @param work - What it may spend.
 */
export function daysOfRule(
  parts: RuleParts,
  start: Civil & { readonly weekday: number },
  firstWeekday: number,
  work: Work,
): Days {
  const each = eachWeek(parts, start);
  if (each) return each;
  const allows = dayTest(parts, start, firstWeekday);
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

/** The days of a rule that leaves out none but by their weekday, which most rules are: they need no table of years. */
function eachWeek(parts: RuleParts, start: { readonly weekday: number }): Days | null {
  const freq = parts.get('FREQ')!;
  if (
    freq === 'YEARLY' ||
    freq === 'MONTHLY' ||
    ['BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY'].some((part) => parts.has(part))
  )
    return null;
  const named = daysOf(parts)?.map(({ weekday }) => weekday) ?? (freq === 'WEEKLY' ? [start.weekday] : null);
  const isNamed = (day: number): boolean => named === null || named.includes(weekdayOf(day));
  return {
    between: (first, last) =>
      Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(isNamed),
    next: (day) => [0, 1, 2, 3, 4, 5, 6].map((ahead) => day + ahead).find(isNamed) ?? null,
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

interface Place extends Civil {
  readonly day: number;
  /** 0 is the first day of the year. */
  readonly yearday: number;
  readonly yearLength: number;
  readonly monthLength: number;
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

function dayTest(
  parts: RuleParts,
  start: Civil & { readonly weekday: number },
  firstWeekday: number,
): (place: Place) => boolean {
  const freq = parts.get('FREQ')!;
  const [weeks, yeardays] = [numbersOf(parts, 'BYWEEKNO'), numbersOf(parts, 'BYYEARDAY')];
  let [months, dates, weekdays] = [numbersOf(parts, 'BYMONTH'), numbersOf(parts, 'BYMONTHDAY'), daysOf(parts)];
  const saysDay = Boolean(weeks ?? yeardays ?? dates ?? weekdays);
  if (!saysDay && freq === 'YEARLY') months ??= [start.month];
  if (!saysDay && (freq === 'YEARLY' || freq === 'MONTHLY')) dates = [start.date];
  if (!weekdays && ((!saysDay && freq === 'WEEKLY') || (weeks && !yeardays && !dates)))
    weekdays = [{ nth: 0, weekday: start.weekday }];
  const isInMonth = freq === 'MONTHLY' || (freq === 'YEARLY' && months !== null);
  const isInYear = freq === 'YEARLY' && !isInMonth;

  const tests: ((place: Place) => boolean)[] = [];
  if (months) tests.push(({ month }) => months.includes(month));
  if (dates) tests.push(({ date, monthLength }) => dates.includes(date) || dates.includes(date - monthLength - 1));
  if (yeardays)
    tests.push(({ yearday, yearLength }) => yeardays.includes(yearday + 1) || yeardays.includes(yearday - yearLength));
  if (weeks) {
    tests.push(({ day }) => {
      const week = weekOf(day, firstWeekday);
      return weeks.includes(week.number) || weeks.includes(week.number - week.of - 1);
    });
  }
  if (weekdays) {
    tests.push(({ day, date, monthLength, yearday, yearLength }) => {
      const [before, after] = isInYear ? [yearday, yearLength - 1 - yearday] : [date - 1, monthLength - date];
      const nths = isInYear || isInMonth ? [0, Math.floor(before / 7) + 1, -Math.floor(after / 7) - 1] : null;
      return weekdays.some(({ nth, weekday }) => weekday === weekdayOf(day) && (nths === null || nths.includes(nth)));
    });
  }
  return (place) => tests.every((test) => test(place));
}
