import { UsageError } from './usageError.ts';

/** A date, or a date and time that says how far it is from UTC. */
const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/i;

/**
 * The value of an option that takes a moment, as `Date.toISOString` writes it; now, when the option is left out. A date
 * alone begins at midnight UTC.
 *
 * @throws {UsageError} When it is none.
 */
export function instant(option: string, value: string | undefined): string {
  if (value === undefined) return new Date().toISOString();
  const time = INSTANT.test(value) && isDay(value.slice(0, 10)) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time))
    throw new UsageError([
      `taskloom: ${option} takes a date and time with its distance from UTC, such as 2026-01-31T06:00:00Z, ` +
        `not ${JSON.stringify(value)}.`,
    ]);
  return new Date(time).toISOString();
}

/** Whether the calendar has a day; `Date` takes 30 February for 2 March. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/**
 * The value of an option that takes a time zone.
 *
 * @throws {UsageError} When there is no such zone.
 */
export function timeZone(option: string, value: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError([`taskloom: ${option} takes a time zone, such as Europe/Oslo, not ${JSON.stringify(value)}.`]);
  }
}
