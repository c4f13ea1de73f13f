import { timeOf } from '../../lib/schedule/index.ts';
import { UsageError } from './usageError.ts';

/**
 * The value of an option that takes a time, as `Date.toISOString` writes it; now, when the option is left out. A time
 * without an offset is in UTC, and a date alone begins at midnight.
 *
 * @throws {UsageError} When it is none.
 */
export function instant(option: string, value: string | undefined): string {
  if (value === undefined) return new Date().toISOString();
  const time = timeOf(value);
  if (Number.isNaN(time))
    throw new UsageError([
      `taskloom: ${option} takes a time such as 2026-03-01T22:00:00Z, not ${JSON.stringify(value)}.`,
    ]);
  return new Date(time).toISOString();
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
