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
 * Moves all combinations of hours and minutes. It refuses where they would not be combinations any more, or where some
 * would be on another day and others not.
 */
export function shiftTimes(
  hours: readonly number[],
  minutes: readonly number[],
  by: number,
): Result<ShiftedTimes, ShiftRefusal> {
  const carries = new Set(minutes.map((minute) => Math.floor((minute + by) / HOUR)));
  if (carries.size !== 1) return refuse('no-clock-time');
  const [carry] = carries as unknown as [number];
  const days = new Set(hours.map((hour) => Math.floor((hour + carry) / 24)));
  if (days.size !== 1) return refuse('other-day');
  const rising = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);
  return ok({
    hours: rising(hours.map((hour) => modulo(hour + carry, 24))),
    minutes: rising(minutes.map((minute) => modulo(minute + by, HOUR))),
    days: [...days][0]!,
  });
}

/** The minutes of each hour, moved; `null` where some of them would be in another hour than the others. */
export function shiftMinutes(
  minutes: readonly number[],
  by: number,
): { readonly minutes: readonly number[]; readonly hours: number } | null {
  const carries = new Set(minutes.map((minute) => Math.floor((minute + by) / HOUR)));
  if (carries.size !== 1) return null;
  return { minutes: minutes.map((minute) => modulo(minute + by, HOUR)), hours: [...carries][0]! };
}

/** A wall time moved by minutes: `YYYY-MM-DDTHH:MM:SS`. */
export function shiftWall(wall: string, by: number): string {
  return new Date(Date.parse(`${wall}Z`) + by * 60_000).toISOString().slice(0, 19);
}

/** A weekday, 0 for Monday, so many days later. */
export function shiftWeekday(weekday: number, days: number): number {
  return modulo(weekday + days, 7);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
