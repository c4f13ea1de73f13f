import type { Interval } from '../interval/readInterval.ts';
import { Blocks } from './blocks.ts';
import { DAY, civilOf, dayOf, daysInMonth } from './calendar.ts';
import { type OwnWork, spend } from './work.ts';
import type { Zone } from './zone.ts';

const LAST = dayOf(10_000, 1, 1) * DAY;
const MONTH = 30.436875 * DAY;

/** Where an interval is counted from. Wall times and moments are in seconds. */
export interface Base {
  readonly wall: number;
  readonly utc: number;
}

/**
 * The runs of a repeating interval, from a moment on, in order. Months and days follow the calendar and the clocks, as
 * those of a rule do; a month that is too short has its last day. It ends where no work is left, too.
 *
 * @param base - The first run; of an interval that is counted back, the last one.
 * @param from - In seconds, UTC.
 * @returns Blocks of moments in seconds, UTC.
 */
export function* walkInterval(
  interval: Interval,
  base: Base,
  zone: Zone,
  from: number,
  work: OwnWork,
): Generator<number[]> {
  const { step, count, isCountedBack } = interval;
  const [first, last] = isCountedBack
    ? [count === null ? -Infinity : 1 - count, 0]
    : [0, count === null ? Infinity : count - 1];
  const length = step.months * MONTH + step.days * DAY + step.seconds;
  const blocks = new Blocks(work);
  const exact = step.months === 0 && step.days === 0;
  const at = (index: number): number | null =>
    exact ? base.utc + index * length : calendarRun(interval, base, zone, index);
  // a month is up to three days shorter or longer than it is here, and clocks differ from UTC by less than a day
  let index = Math.max(first, Math.floor((from - base.utc) / length) - (exact ? 0 : 2));
  if (!exact) while (index > first && (at(index) ?? from) >= from && spend(work)) index -= 1;
  try {
    for (; index <= last && spend(work); index += 1) {
      const run = at(index);
      if (run === null || run < from) continue;
      if (run >= LAST) return;
      if (blocks.add(run)) yield blocks.take();
    }
  } finally {
    if (!blocks.isEmpty) yield blocks.take();
  }
}

/** A run by the calendar; `null` where the clocks leave it out, unless it is the first one. */
function calendarRun({ step }: Interval, base: Base, zone: Zone, index: number): number | null {
  if (index === 0) return base.utc;
  const { year, month, date } = civilOf(Math.floor(base.wall / DAY));
  const months = year * 12 + month - 1 + index * step.months;
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const day = dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth))) + index * step.days;
  const utc = zone.utcOf(day * DAY + (((base.wall % DAY) + DAY) % DAY));
  return utc === null ? null : utc + index * step.seconds;
}
