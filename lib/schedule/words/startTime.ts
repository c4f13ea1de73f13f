import type { Schedule } from '../schedule.ts';

/** `HH:MM` of the start, by the clock of the schedule's zone; `null` where there is none, or its clock is another. */
export function startTime({ start, zone }: Schedule): string | null {
  // a start by UTC is another time of day in the schedule's zone
  return start && (start.offset === null || (start.offset === 'Z' && (zone ?? 'UTC') === 'UTC'))
    ? start.wall.slice(11, 16)
    : null;
}
