import { DAY, civilOf, dayOf, weekStart } from './calendar.ts';
import { CYCLE } from './days.ts';
import type { Plan } from './plan.ts';
import { type Times, timesOf } from './times.ts';
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
 * @returns Moments in seconds, UTC.
 */
export function* walkDays(plan: Plan, from: number): Generator<number> {
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
  const lowest = Number.isFinite(plan.count) ? start : Math.max(start, shown);
  let counted = 0;
  let lastDay = 0;
  let period = Number.isFinite(plan.count)
    ? origin
    : origin + Math.max(0, Math.floor((periods.of(fromDay) - origin) / interval)) * interval;
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
      for (const wall of wallsIn(plan, times, periods.first(period), last, lowest)) {
        const utc = wall === start ? zone.movedUtcOf(wall) : zone.utcOf(wall);
        if (utc === null) continue;
        counted += 1;
        if (counted > plan.count) return;
        if (utc >= from) {
          yield utc;
          lastDay = 0;
        }
        if (!spend(work)) return;
      }
    }
    period += interval;
  }
}

function periodsOf({ freq, firstWeekday }: Plan): Periods {
  if (freq === 'YEARLY') return { of: (day) => civilOf(day).year, first: (year) => dayOf(year, 1, 1) };
  if (freq === 'MONTHLY') {
    const of = (day: number): number => civilOf(day).year * 12 + civilOf(day).month - 1;
    return { of, first: (month) => dayOf(Math.floor(month / 12), (month % 12) + 1, 1) };
  }
  if (freq === 'WEEKLY') {
    const zero = weekStart(0, firstWeekday);
    return { of: (day) => Math.floor((day - zero) / 7), first: (week) => zero + week * 7 };
  }
  return { of: (day) => day, first: (day) => day };
}

/** How many runs a period has had, without looking at each. */
function countIn(plan: Plan, times: Times, first: number, last: number): number {
  const { start, zone, positions } = plan;
  const startDay = Math.floor(start / DAY);
  if (positions || first <= startDay) {
    let count = 0;
    for (const wall of wallsIn(plan, times, first, last, start))
      if ((wall === start || zone.utcOf(wall) !== null) && spend(plan.work)) count += 1;
    return count;
  }
  let count = 0;
  for (const day of plan.days.between(first, last)) {
    if (!spend(plan.work)) return count;
    count += times.count - lostOn(day, times, plan);
  }
  return count;
}

/** How many times of a day the clocks leave out. */
function lostOn(day: number, times: Times, { zone }: Plan): number {
  const [before, after] = [zone.offsetAt((day - 1) * DAY), zone.offsetAt((day + 2) * DAY)];
  if (after <= before) return 0;
  let lost = 0;
  for (let index = 0; index < times.count; index += 1) if (zone.utcOf(day * DAY + times.at(index)) === null) lost += 1;
  return lost;
}

/** The wall times of a period that are not before a lowest one, in order. */
function* wallsIn(
  { days, positions }: Plan,
  times: Times,
  first: number,
  last: number,
  lowest: number,
): Generator<number> {
  if (!positions) {
    const lowestDay = Math.floor(lowest / DAY);
    for (const day of days.between(Math.max(first, lowestDay), last)) {
      for (let index = day === lowestDay ? times.before(lowest - day * DAY) : 0; index < times.count; index += 1)
        yield day * DAY + times.at(index);
    }
    return;
  }
  const found = days.between(first, last);
  const count = found.length * times.count;
  const picked = new Set(
    positions
      .map((position) => (position > 0 ? position - 1 : count + position))
      .filter((index) => index >= 0 && index < count),
  );
  for (const index of [...picked].toSorted((a, b) => a - b)) {
    const wall = found[Math.floor(index / times.count)]! * DAY + times.at(index % times.count);
    if (wall >= lowest) yield wall;
  }
}
