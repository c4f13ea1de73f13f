import { DAY } from '../schedule/expand/calendar.ts';
import { zoneOf } from '../schedule/expand/zone.ts';
import { dayAt } from './calendar/days.ts';
import type { DailyTime } from './types.ts';

/**
 * When the clocks of a place show a time of day, in a span. On a day on which they leave it out, it is the moment that
 * it would have been.
 *
 * @param from - In milliseconds since 1970, as is `to`, which is not in the span.
 * @example dailyTimes({ time: '07:00', zone: 'UTC' }, from, to) // one moment a day
 */
export function dailyTimes(daily: DailyTime, from: number, to: number): number[] {
  const found: number[] = [];
  for (let day = dayAt(from, zoneOf(daily.zone)) - 1; ; day += 1) {
    const at = momentOn(daily, day);
    if (at >= to) return found;
    if (at >= from) found.push(at);
  }
}

/** The first moment after another at which the clocks of a place show a time of day. */
export function nextDaily(daily: DailyTime, after: number): number {
  for (let day = dayAt(after, zoneOf(daily.zone)) - 1; ; day += 1) {
    const at = momentOn(daily, day);
    if (at > after) return at;
  }
}

/** When the clocks of a zone show a time on a day, in milliseconds since 1970. */
export function momentOn({ time, zone }: DailyTime, day: number): number {
  const [hours, minutes] = [Number(time.slice(0, 2)), Number(time.slice(3))];
  return 1_000 * zoneOf(zone).movedUtcOf(day * DAY + hours * 3_600 + minutes * 60);
}
