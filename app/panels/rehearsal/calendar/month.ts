/** Dates are `YYYY-MM-DD` here and are counted by UTC, where each day has 24 hours. */
const DAY = 86_400_000;

const atOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Monday is 0. */
export const weekdayOf = (date: string): number => (new Date(atOf(date)).getUTCDay() + 6) % 7;

export const daysAfter = (date: string, days: number): string => dateOf(atOf(date) + days * DAY);

/** The same date of another month, or its last where it is shorter. */
export function sameDateIn(month: string, date: string): string {
  const days = daysOf(month);
  return days[Math.min(Number(date.slice(8)), days.length) - 1]!;
}

/** The dates of a month, `YYYY-MM`. */
export function daysOf(month: string): string[] {
  const days: string[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = daysAfter(date, 1)) days.push(date);
  return days;
}

/** The weeks of a month, Monday first; `null` for days of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const days: (string | null)[] = [...Array.from({ length: weekdayOf(`${month}-01`) }, () => null), ...daysOf(month)];
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** Where a key leads from a date, as in calendars elsewhere; `null` for other keys. */
export function dateByKey(date: string, key: string): string | null {
  const weekday = weekdayOf(date);
  const days = new Map([
    ['ArrowLeft', -1],
    ['ArrowRight', 1],
    ['ArrowUp', -7],
    ['ArrowDown', 7],
    ['Home', -weekday],
    ['End', 6 - weekday],
  ]).get(key);
  return days === undefined ? null : daysAfter(date, days);
}

/** `April 2026` */
export const monthWords = (month: string): string => format({ month: 'long', year: 'numeric' }, `${month}-01`);

/** `Sun 5 April` */
export const dateWords = (date: string): string => format({ weekday: 'short', day: 'numeric', month: 'long' }, date);

/** `Sunday 5 April` */
export const longDateWords = (date: string): string => format({ weekday: 'long', day: 'numeric', month: 'long' }, date);

function format(parts: Intl.DateTimeFormatOptions, date: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(atOf(date)).replace(',', '');
}
