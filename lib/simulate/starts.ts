import type { Json } from '../model/json.ts';
import { nextRuns } from '../schedule/nextRuns.ts';
import { readSchedule } from '../schedule/readSchedule.ts';
import { runsOf } from '../schedule/runsOf.ts';

/** The starts of a schedule one after the other. */
export interface StartStream {
  /** The next, in milliseconds since 1970; `Infinity` when none is left. */
  next(): number;
}

/** Where starts are counted from. */
export interface StartOptions {
  /** The first moment that counts, in milliseconds since 1970. */
  readonly from: number;
  /** A schedule without a start begins there, as `Date.toISOString` writes it. */
  readonly anchor: string;
}

/**
 * The starts of a schedule from a moment on. One that cannot be counted has none.
 *
 * @param schedule - The value of `start.schedule`, in any of its forms.
 */
export function startsOf(schedule: Json | undefined, { from, anchor }: StartOptions): StartStream {
  return runsOf(readSchedule(schedule), { from, anchor: Date.parse(anchor) });
}

/** When a schedule starts next from a moment on, and why where it does not. */
export function firstStart(
  schedule: Json | undefined,
  { from, anchor }: StartOptions,
): { readonly at: number | null; readonly why: string | null } {
  const found = nextRuns(schedule, { now: new Date(from - 1).toISOString(), count: 1, anchor });
  if (!found.ok) return { at: null, why: found.refusal.message };
  return { at: found.value.runs[0] ?? null, why: found.value.note };
}

/** Starts that are known already, the earliest first. */
export function knownStarts(times: ArrayLike<number>): StartStream {
  let at = 0;
  return { next: () => (at < times.length ? times[at++]! : Infinity) };
}
