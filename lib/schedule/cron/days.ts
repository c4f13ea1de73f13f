import type { CronDates, CronWeekday } from './cron.ts';
import { type Field, fieldValues, itemValues } from './field.ts';

const DATE: Field = { name: 'day of the month', from: 1, to: 31 };

/** As cron writes them; which number the first one has depends on the dialect. */
export const NAMES = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
const words = (first: number): ReadonlyMap<string, number> =>
  new Map(NAMES.map((name, index) => [name, index + first] as const));

/** 0 and 7 are both Sunday. */
const WEEKDAY: Field = { name: 'day of the week', from: 0, to: 7, words: words(0) };
/** Of a step that has no end: a week has seven days. */
const OPEN_WEEKDAY: Field = { ...WEEKDAY, to: 6 };
/** Quartz begins with 1 for Sunday. */
const QUARTZ_WEEKDAY: Field = { name: 'day of the week', from: 1, to: 7, words: words(1) };

/** The days of the month that a field names, or why they cannot be in a sentence. */
export function readDates(text: string): CronDates | string {
  const days = new Set<number>();
  const nearestWeekdays: number[] = [];
  let hasLast = false;
  if (text === 'LW') return { days: [], nearestWeekdays: [], hasLast: false, hasLastWeekday: true };
  for (const item of text.split(',')) {
    if (item === 'L') {
      hasLast = true;
      continue;
    }
    const nearest = /^(\d+)W$/.exec(item)?.[1];
    const values = fieldValues(nearest ?? item, DATE);
    if (typeof values === 'string') return values;
    if (nearest !== undefined) nearestWeekdays.push(...values);
    else for (const value of values) days.add(value);
  }
  return { days: [...days].toSorted((a, b) => a - b), nearestWeekdays, hasLast, hasLastWeekday: false };
}

/** The days of the week that a field names, or why they cannot be in a sentence. */
export function readWeekdays(text: string, isQuartz: boolean): CronWeekday[] | string {
  const found = new Map<string, CronWeekday>();
  for (const item of text.split(',')) {
    const [, days = item, nth] = /^([^#]+)#([1-5])$/.exec(item) ?? /^([A-Z]{3}|\d)(L)$/.exec(item) ?? [];
    // Monday to Sunday is a range that ends with the second number for Sunday
    const body = days.replace(/-SUN$/, isQuartz ? '-SUN' : '-7');
    const isOpen = body.includes('*') || (body.includes('/') && !body.includes('-'));
    const values = itemValues(body, isQuartz ? QUARTZ_WEEKDAY : isOpen ? OPEN_WEEKDAY : WEEKDAY);
    if (typeof values === 'string') return values;
    for (const value of values) {
      const weekday = (value + (isQuartz ? 5 : 6)) % 7;
      const day = { weekday, nth: nth === undefined ? 0 : nth === 'L' ? -1 : Number(nth) };
      found.set(`${day.weekday} ${day.nth}`, day);
    }
  }
  return [...found.values()].toSorted((a, b) => a.weekday - b.weekday || a.nth - b.nth);
}
