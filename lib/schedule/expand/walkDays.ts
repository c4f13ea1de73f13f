import { Blocks } from './blocks.ts';
import { DAY, civilOf, dayOf, weekStart } from './calendar.ts';
import { CYCLE } from './days.ts';
import { countIn, runsIn } from './periodRuns.ts';
import type { Plan } from './plan.ts';
import { timesOf } from './times.ts';
import { spend } from './work.ts';

/** The last year whose dates can be written with four digits. */
const LAST_DAY = dayOf(9999, 12, 31);

/** Where no run came in so many days, none does. */
const CYCLE_DAYS = dayOf(1970 + CYCLE, 1, 1);

/** Periods of a rule as whole numbers that follow one another: years, months, weeks or days. */
interface Periods {
  of(day: number): number;
  first(period: number): number;
}

/**
 * The runs of a rule by days, weeks, months or years, from a moment on, in order. It ends where no work is left, too.
 *
 * @param from - In seconds, UTC.
 * @returns Blocks of moments in seconds, UTC.
 */
export function* walkDays(plan: Plan, from: number): Generator<number[]> {
  const { days, interval, start, zone, work } = plan;
  const startDay = Math.floor(start / DAY);
  const clock = ((start % DAY) + DAY) % DAY;
  const times = timesOf(
    plan.hours ?? [Math.floor(clock / 3_600)],
    plan.minutes ?? [Math.floor(clock / 60) % 60],
    plan.seconds ?? [clock % 60],
  );
  const periods = periodsOf(plan);
  const origin = periods.of(startDay);
  // clocks differ from UTC by less than a day
  const fromDay = Math.floor(from / DAY) - 1;
  // what the clocks showed before this is over; what is before the start never was
  const shown = from + Math.min(zone.offsetAt(from - DAY), zone.offsetAt(from + DAY));
  const isOpen = plan.count === Infinity;
  const lowest = isOpen ? Math.max(start, shown) : start;
  const blocks = new Blocks(work);
  let counted = 0;
  let lastDay = 0;
  let period = isOpen ? origin + Math.max(0, Math.floor((periods.of(fromDay) - origin) / interval)) * interval : origin;
  try {
    while (counted < plan.count && spend(work, plan.periodCost)) {
      const next = days.next(periods.first(period));
      lastDay ||= Math.min(LAST_DAY, periods.first(period + interval) + CYCLE_DAYS);
      if (next === null || next > lastDay) return;
      const ahead = periods.of(next);
      if (ahead > period) {
        period += Math.ceil((ahead - period) / interval) * interval;
        if (ahead < period) continue;
      }
      const last = periods.first(period + 1) - 1;
      if (last < fromDay) {
        counted += countIn(plan, times, periods.first(period), last);
      } else {
        for (const run of runsIn(plan, times, periods.first(period), last, lowest)) {
          counted += 1;
          if (counted > plan.count) return;
          if (run >= from) {
            lastDay = 0;
            if (blocks.add(run)) yield blocks.take();
          }
          if (!spend(work)) return;
        }
      }
      period += interval;
    }
  } finally {
    if (!blocks.isEmpty) yield blocks.take();
  }
}

/** So many days are looked at together, where it does not matter which period they are in: a few runs, mostly. */
const BATCHES: ReadonlyMap<string, number> = new Map([
  ['MONTHLY', 128],
  ['YEARLY', 512],
]);
const BATCH = 16;

function periodsOf({ freq, firstWeekday, interval, positions }: Plan): Periods {
  if (interval === 1 && !positions) {
    const size = BATCHES.get(freq) ?? BATCH;
    return { of: (day) => Math.floor(day / size), first: (batch) => batch * size };
  }
  if (freq === 'YEARLY') return { of: (day) => civilOf(day).year, first: (year) => dayOf(year, 1, 1) };
  if (freq === 'MONTHLY') {
    const of = (day: number): number => {
      const { year, month } = civilOf(day);
      return year * 12 + month - 1;
    };
    return { of, first: (month) => dayOf(Math.floor(month / 12), (month % 12) + 1, 1) };
  }
  if (freq === 'WEEKLY') {
    const zero = weekStart(0, firstWeekday);
    return { of: (day) => Math.floor((day - zero) / 7), first: (week) => zero + week * 7 };
  }
  return { of: (day) => day, first: (day) => day };
}
