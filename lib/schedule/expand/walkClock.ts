import { Blocks } from './blocks.ts';
import { DAY, dayOf } from './calendar.ts';
import type { Plan } from './plan.ts';
import { spend } from './work.ts';

const UNITS = { SECONDLY: 1, MINUTELY: 60, HOURLY: 3_600 } as const;

const LAST = dayOf(10_000, 1, 1) * DAY;

/**
 * The runs of a rule by hours, minutes or seconds, from a moment on, in order: they are so far apart whatever the
 * clocks do. It ends where no work is left, too.
 *
 * @param from - In seconds, UTC.
 * @returns Blocks of moments in seconds, UTC.
 */
export function* walkClock(plan: Plan, from: number): Generator<number[]> {
  const { zone, work, freq } = plan;
  const unit = unitOf(plan);
  const step = plan.interval * unit;
  const origin = zone.movedUtcOf(plan.start);
  const [isPlain, isOpen] = [isUnfiltered(plan), plan.count === Infinity];
  const isSteady = isOpen && repeatsSteadily(plan);
  const skipped = Math.max(0, Math.floor((from - origin) / step) - 1);
  const blocks = new Blocks(work);
  let counted = isPlain && !isOpen ? skipped : 0;
  let at = isPlain || isOpen ? origin + skipped * step : origin;
  try {
    while (at < LAST && counted < plan.count && spend(work, plan.periodCost)) {
      const ahead = isPlain ? at : skip(plan, at);
      if (ahead === null) return;
      if (ahead > at) {
        at += Math.ceil((ahead - at) / step) * step;
        continue;
      }
      const runs = runsIn(plan, at);
      for (const run of runs) {
        if (run < origin || (freq === 'HOURLY' && isRepeated(plan, run, step))) continue;
        counted += 1;
        if (counted > plan.count) return;
        if (run >= from && blocks.add(run)) yield blocks.take();
        if (!spend(work)) return;
      }
      const began = at;
      at += step;
      if (!isSteady) continue;
      // while the clocks do not change, all periods have their runs at the same times
      const steadyUntil = Math.min(LAST, steadyEnd(plan, began)) - unit;
      for (let shift = step; began + shift < steadyUntil; shift += step) {
        for (const first of runs) {
          const run = first + shift;
          if (run >= from && run >= origin && blocks.add(run)) yield blocks.take();
        }
        at += step;
        if (!spend(work)) return;
      }
    }
  } finally {
    if (!blocks.isEmpty) yield blocks.take();
  }
}

function unitOf({ freq }: Plan): number {
  return UNITS[freq as keyof typeof UNITS];
}

/** Whether each step is a run, so that they need not be counted one by one; of hours, the clocks may show one twice. */
function isUnfiltered({ freq, count, hours, minutes, seconds, positions, isEveryDay }: Plan): boolean {
  return isEveryDay && !hours && !minutes && !seconds && !positions && (freq !== 'HOURLY' || count === Infinity);
}

/** Whether each period has runs, at the same times of each. */
function repeatsSteadily({ freq, hours, minutes, seconds, positions, isEveryDay }: Plan): boolean {
  if (!isEveryDay || hours || positions) return false;
  return freq === 'HOURLY' || (!minutes && (freq === 'MINUTELY' || !seconds));
}

/** Until when the clocks do not change after a period; the period itself where they did so just before it. */
function steadyEnd({ zone }: Plan, at: number): number {
  const { from, until, offset } = zone.segmentAt(at);
  // what the clocks show again, after they went back, has to be looked at one by one
  return at - DAY >= from || zone.offsetAt(at - DAY) === offset ? until : at;
}

/** The next moment, not before `at`, that may be in a period with runs; `at` itself when its period may have some. */
function skip({ days, freq, hours, minutes, seconds, zone }: Plan, at: number): number | null {
  const { until, offset } = zone.segmentAt(at);
  const wall = at + offset;
  const day = Math.floor(wall / DAY);
  const next = days.next(day);
  if (next === null) return null;
  if (next > day) return zone.movedUtcOf(next * DAY);
  const inDay = wall - day * DAY;
  const hour = Math.floor(inDay / 3_600);
  if (hours && !hours.includes(hour)) {
    const wanted = hours.find((each) => each > hour) ?? 24;
    const ahead = at + (wanted - hour) * 3_600 - (inDay % 3_600);
    // the next hour alone, where the clocks change on the way
    return ahead < until ? ahead : at + (3_600 - (inDay % 3_600));
  }
  if (freq === 'HOURLY') return at;
  if (minutes && !minutes.includes(Math.floor(inDay / 60) % 60)) return at + (60 - (inDay % 60));
  if (freq === 'MINUTELY') return at;
  return seconds && !seconds.includes(inDay % 60) ? at + 1 : at;
}

/** The runs of the hour, minute or second that a moment is in. */
function runsIn({ freq, minutes, seconds, positions, zone }: Plan, at: number): readonly number[] {
  const { from, until, offset } = zone.segmentAt(at);
  const inHour = (((at + offset) % 3_600) + 3_600) % 3_600;
  const all: number[] = [];
  const add = (minute: number, second: number): void => {
    const run = at - inHour + minute * 60 + second;
    // the clocks may change within the hour
    const moment = run >= from && run < until ? run : zone.utcOf(run + offset);
    if (moment !== null) all.push(moment);
  };
  if (freq === 'SECONDLY') all.push(at);
  else
    for (const minute of (freq === 'HOURLY' ? minutes : null) ?? [Math.floor(inHour / 60)])
      for (const second of seconds ?? [inHour % 60]) add(minute, second);
  if (!positions) return all;
  const picked = new Set(positions.map((position) => (position > 0 ? position - 1 : all.length + position)));
  return all.filter((_, index) => picked.has(index));
}

/** Whether the clocks have shown this time before, and that was a run as well. */
function isRepeated({ zone }: Plan, utc: number, step: number): boolean {
  const first = zone.momentsOf(utc + zone.offsetAt(utc))[0]!;
  return first < utc && (utc - first) % step === 0;
}
