import type { Cron } from '../cron/cron.ts';
import { Blocks } from './blocks.ts';
import { DAY, civilOf, dayOf } from './calendar.ts';
import { cronDays } from './cronDays.ts';
import { type Times, timesOf } from './times.ts';
import { type OwnWork, spend } from './work.ts';
import type { Zone } from './zone.ts';

const LAST_YEAR = 9999;

/**
 * The runs of a cron expression, from a moment on, in order. It ends where no work is left, too. A change of the clocks
 * moves a run at one time of day to just after it; of other expressions, it leaves out the times that the clocks leave
 * out, and those that they show twice are runs twice.
 *
 * @param from - In seconds, UTC.
 * @returns Blocks of moments in seconds, UTC.
 */
export function* walkCron(cron: Cron, zone: Zone, from: number, work: OwnWork): Generator<number[]> {
  const days = cronDays(cron, work);
  const times = timesOf(cron.hours, cron.minutes, cron.seconds);
  const blocks = new Blocks(work);
  const shown = from + Math.min(zone.offsetAt(from - DAY), zone.offsetAt(from + DAY));
  let day = Math.floor(shown / DAY);
  try {
    while (spend(work)) {
      const year = nextYear(cron, civilOf(day).year);
      if (year === null) return;
      const next = days.next(Math.max(day, dayOf(year, 1, 1)));
      if (next === null) return;
      day = next + 1;
      if (civilOf(next).year !== year && nextYear(cron, civilOf(next).year) !== civilOf(next).year) continue;
      for (const run of runsOn(next, times, cron, zone, shown)) {
        if (run >= from && blocks.add(run)) yield blocks.take();
        if (!spend(work)) return;
      }
    }
  } finally {
    if (!blocks.isEmpty) yield blocks.take();
  }
}

/** The first year, from one on, that an expression allows; `null` where all are over. */
function nextYear({ years }: Cron, from: number): number | null {
  if (from > LAST_YEAR) return null;
  return years ? (years.find((year) => year >= from) ?? null) : from;
}

function* runsOn(day: number, times: Times, cron: Cron, zone: Zone, shown: number): Generator<number> {
  const [base, offset] = [day * DAY, zone.offsetOn(day)];
  if (Number.isNaN(offset)) {
    yield* changedDay(base, times, cron, zone);
    return;
  }
  for (let index = base < shown ? times.before(shown - base) : 0; index < times.count; index += 1)
    yield base + times.at(index) - offset;
}

function changedDay(base: number, times: Times, { isFixedTime }: Cron, zone: Zone): number[] {
  const runs = new Set<number>();
  for (let index = 0; index < times.count; index += 1) {
    const wall = base + times.at(index);
    const moments = zone.momentsOf(wall);
    if (!isFixedTime) for (const moment of moments) runs.add(moment);
    else if (moments[0] !== undefined) runs.add(moments[0]);
    else {
      const moved = zone.gapEnd(wall);
      // a day that the clocks leave out as a whole has no run
      if (moved + zone.offsetAt(moved) < base + DAY) runs.add(moved);
    }
  }
  return [...runs].toSorted((a, b) => a - b);
}
