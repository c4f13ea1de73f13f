import { type Result, ok } from '../../model/result.ts';
import { type ShiftRefusal, refuse } from './refusals.ts';

const HOUR = 60;

/** Times of day that were moved alike. */
export interface ShiftedTimes {
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  /** By how many days. */
  readonly days: number;
}

/**
 * Moves all combinations of hours and minutes. It refuses where some of them would be in another hour than the others,
 * or on another day.
 */
export function shiftTimes(
  hours: readonly number[],
  minutes: readonly number[],
  by: number,
): Result<ShiftedTimes, ShiftRefusal> {
  const shifted = shiftMinutes(minutes, by);
  if (!shifted) return refuse('no-clock-time');
  const moved = hours.map((hour) => hour + shifted.hours);
  const [days, ...others] = new Set(moved.map((hour) => Math.floor(hour / 24)));
  if (days === undefined || others.length > 0) return refuse('other-day');
  return ok({ hours: rising(moved.map((hour) => modulo(hour, 24))), minutes: shifted.minutes, days });
}

/** The minutes of each hour, moved, and by how many hours; `null` where some would be in another hour than others. */
export function shiftMinutes(
  minutes: readonly number[],
  by: number,
): { readonly minutes: readonly number[]; readonly hours: number } | null {
  const moved = minutes.map((minute) => minute + by);
  const [hours, ...others] = new Set(moved.map((minute) => Math.floor(minute / HOUR)));
  if (hours === undefined || others.length > 0) return null;
  return { minutes: rising(moved.map((minute) => modulo(minute, HOUR))), hours };
}

/** A wall time moved by minutes: `YYYY-MM-DDTHH:MM:SS`. */
export function shiftWall(wall: string, by: number): string {
  return new Date(Date.parse(`${wall}Z`) + by * 60_000).toISOString().slice(0, 19);
}

/** A weekday, 0 for Monday, so many days later. */
export function shiftWeekday(weekday: number, days: number): number {
  return modulo(weekday + days, 7);
}

function rising(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
