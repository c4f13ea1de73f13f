import { DAY, civilOf, dayOf } from '../../schedule/expand/calendar.ts';
import { type Zone, zoneOf } from '../../schedule/expand/zone.ts';
import type { Span } from '../plan.ts';
import type { CalendarSpan } from './types.ts';

/** A day by its number since 1970-01-01: when it begins, in milliseconds. A midnight may be left out by the clocks. */
export function startOfDay(day: number, zone: Zone): number {
  const wall = day * DAY;
  return 1_000 * (zone.utcOf(wall) ?? zone.gapEnd(wall));
}

/** The day that a moment is on, in milliseconds. */
export function dayAt(at: number, zone: Zone): number {
  const seconds = Math.floor(at / 1_000);
  return Math.floor((seconds + zone.offsetAt(seconds)) / DAY);
}

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export function dayOfDate(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return dayOf(year, month, day);
}

export function dateOfDay(day: number): string {
  const { year, month, date } = civilOf(day);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** A rehearsal begins so many days before its calendar, and ends so many later. */
const BESIDE = 7;

/**
 * What to rehearse for a calendar: its days, and a week before and after them. So runs that began before the first day
 * are known, and there are more days to tell from what is usual for a weekday.
 *
 * @throws {RangeError} When there is no such time zone.
 * @example calendarSpan({ from: '2026-03-01', to: '2026-04-01', zone: 'Etc/UTC' }).from // '2026-02-22T00:00:00.000Z'
 */
export function calendarSpan({ from, to, zone: name }: CalendarSpan): Span {
  const zone = zoneOf(name);
  const startOf = (day: number): string => new Date(startOfDay(day, zone)).toISOString();
  return { from: startOf(dayOfDate(from) - BESIDE), to: startOf(dayOfDate(to) + BESIDE) };
}
