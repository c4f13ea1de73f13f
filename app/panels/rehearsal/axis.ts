import type { Rehearsed } from '../../designer/state/rehearsal.ts';

/** The part of the time that is shown, in milliseconds since 1970. */
export interface Shown {
  readonly from: number;
  readonly to: number;
}

/** A mark of the axis, at a share of its width. */
export interface Tick {
  readonly at: number;
  readonly share: number;
}

const MINUTE = 60_000;
const STEPS = [1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 10_080].map((minutes) => minutes * MINUTE);

/** The shortest time that can be shown. */
export const SHORTEST = 10 * MINUTE;

/**
 * Marks at whole steps of the reader's clock, so that each has room for its time.
 *
 * @param most - How many there is room for.
 */
export function ticksOf({ from, to }: Shown, most: number): Tick[] {
  const step = STEPS.find((each) => (to - from) / each <= most) ?? STEPS.at(-1)!;
  // clocks differ from UTC by whole minutes
  const offset = new Date(from).getTimezoneOffset() * MINUTE;
  const ticks: Tick[] = [];
  for (let at = Math.ceil((from - offset) / step) * step + offset; at <= to; at += step)
    ticks.push({ at, share: (at - from) / (to - from) });
  return ticks;
}

/** Where a moment lies in what is shown: from 0 to 1, and beyond where it is not in it. */
export function shareOf(at: number, { from, to }: Shown): number {
  return (at - from) / (to - from);
}

/** The part that is shown after zooming around a point, within the whole. */
export function zoomed(shown: Shown, whole: Shown, factor: number, around: number): Shown {
  const length = Math.max(SHORTEST, Math.min(whole.to - whole.from, (shown.to - shown.from) / factor));
  const share = (around - shown.from) / (shown.to - shown.from);
  return within(around - share * length, length, whole);
}

/** The part that is shown after moving by a share of it, within the whole. */
export function panned(shown: Shown, whole: Shown, share: number): Shown {
  const length = shown.to - shown.from;
  return within(shown.from + share * length, length, whole);
}

/**
 * The part that is shown once it moves along with a moment that has left it. Most of it is what comes next, where time
 * goes on, and half of it where somebody went back.
 */
export function movedTo(at: number, shown: Shown, whole: Shown): Shown {
  const length = shown.to - shown.from;
  return within(at - length * (at > shown.to ? 0.1 : 0.5), length, whole);
}

function within(from: number, length: number, whole: Shown): Shown {
  const first = Math.max(whole.from, Math.min(whole.to - length, from));
  return { from: first, to: first + length };
}

/** All of the time: runs may end after the span in which they start. */
export function wholeOf({ from, to, finish }: Rehearsed): Shown {
  return { from, to: Math.max(to, finish ?? 0) };
}

/** From just before the first run to just after the last end: nights are mostly empty. */
export function usualPart(night: Rehearsed): Shown {
  const { runs, finish } = night;
  const whole = wholeOf(night);
  if (runs.length === 0 || finish === null) return whole;
  const from = runs.starts[0]!;
  const margin = Math.max(5 * MINUTE, (finish - from) * 0.04);
  return { from: Math.max(whole.from, from - margin), to: Math.min(whole.to, finish + margin) };
}
