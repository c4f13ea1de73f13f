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
 * @returns Moments in seconds, UTC.
 */
export function* walkClock(plan: Plan, from: number): Generator<number> {
  const { zone, work } = plan;
  const step = plan.interval * UNITS[plan.freq as keyof typeof UNITS];
  const origin = zone.movedUtcOf(plan.start);
  const isPlain = isUnfiltered(plan);
  const skipped = Math.max(0, Math.floor((from - origin) / step) - 1);
  let counted = isPlain && Number.isFinite(plan.count) ? skipped : 0;
  let at = isPlain || !Number.isFinite(plan.count) ? origin + skipped * step : origin;
  while (at < LAST && counted < plan.count && spend(work, plan.periodCost)) {
    const ahead = isPlain ? at : skip(plan, at);
    if (ahead === null) return;
    if (ahead > at) {
      at += Math.ceil((ahead - at) / step) * step;
      continue;
    }
    for (const run of runsIn(plan, at)) {
      if (run < origin || (plan.freq === 'HOURLY' && isRepeated(plan, run))) continue;
      counted += 1;
      if (counted > plan.count) return;
      if (run >= from) yield run;
      if (!spend(work)) return;
    }
    at += step;
  }
}

/** Whether each step is a run, so that they need not be counted one by one; of hours, the clocks may show one twice. */
function isUnfiltered({ freq, count, hours, minutes, seconds, positions, isEveryDay }: Plan): boolean {
  return isEveryDay && !hours && !minutes && !seconds && !positions && (freq !== 'HOURLY' || !Number.isFinite(count));
}

/** The next moment, not before `at`, that may be in a period with runs; `at` itself when its period may have some. */
function skip({ days, freq, hours, minutes, seconds, zone }: Plan, at: number): number | null {
  const wall = at + zone.offsetAt(at);
  const day = Math.floor(wall / DAY);
  const next = days.next(day);
  if (next === null) return null;
  if (next > day) return zone.movedUtcOf(next * DAY);
  const inDay = wall - day * DAY;
  if (hours && !hours.includes(Math.floor(inDay / 3_600))) return at + (3_600 - (inDay % 3_600));
  if (freq === 'HOURLY') return at;
  if (minutes && !minutes.includes(Math.floor(inDay / 60) % 60)) return at + (60 - (inDay % 60));
  if (freq === 'MINUTELY') return at;
  return seconds && !seconds.includes(inDay % 60) ? at + 1 : at;
}

/** The runs of the hour, minute or second that a moment is in. */
function runsIn({ freq, minutes, seconds, positions, zone }: Plan, at: number): readonly number[] {
  const inHour = (at + zone.offsetAt(at)) % 3_600;
  const all: number[] = [];
  if (freq === 'SECONDLY') all.push(at);
  for (const minute of freq === 'HOURLY'
    ? (minutes ?? [Math.floor(inHour / 60)])
    : freq === 'MINUTELY'
      ? [Math.floor(inHour / 60)]
      : []) {
    for (const second of seconds ?? [inHour % 60]) all.push(at - inHour + minute * 60 + second);
  }
  if (!positions) return all;
  const picked = new Set(positions.map((position) => (position > 0 ? position - 1 : all.length + position)));
  return all.filter((_, index) => picked.has(index));
}

/** Whether the clocks have shown this time before. */
function isRepeated({ zone }: Plan, utc: number): boolean {
  return zone.utcOf(utc + zone.offsetAt(utc)) !== utc;
}
