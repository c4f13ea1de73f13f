import type { Cron } from '../cron/cron.ts';
import { Blocks } from './blocks.ts';
import { DAY, civilOf, dayOf } from './calendar.ts';
import { cronDays } from './cronDays.ts';
import type { Days } from './days.ts';
import { type Times, timesOf } from './times.ts';
import { type OwnWork, spend } from './work.ts';
import type { Zone } from './zone.ts';

/** The last year whose dates can be written with four digits. */
const LAST_DAY = dayOf(9999, 12, 31);

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
      const next = nextDay(cron, days, day);
      if (next === null) return;
      day = next + 1;
      const base = next * DAY;
      const offset = zone.offsetOn(next);
      const changed = Number.isNaN(offset) ? changedDay(base, times, cron, zone) : null;
      const count = changed ? changed.length : times.count;
      for (let index = changed || base >= shown ? 0 : times.before(shown - base); index < count; index += 1) {
        const run = changed ? changed[index]! : base + times.at(index) - offset;
        if (run >= from && blocks.add(run)) yield blocks.take();
        if (!spend(work)) return;
      }
    }
  } finally {
    if (!blocks.isEmpty) yield blocks.take();
  }
}

/** The first day of an expression that is not before a day; `null` where none comes. */
function nextDay({ years }: Cron, days: Days, from: number): number | null {
  if (!years) return from > LAST_DAY ? null : days.next(from);
  for (let day = from; ;) {
    const { year } = civilOf(day);
    const wanted = years.find((each) => each >= year);
    if (wanted === undefined) return null;
    const next = days.next(Math.max(day, dayOf(wanted, 1, 1)));
    if (next === null || civilOf(next).year === wanted) return next;
    day = next;
  }
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
