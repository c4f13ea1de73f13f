import type { Json } from '../model/json.ts';
import { isBefore, isPast } from '../schedule/moment.ts';
import { nextRuns } from '../schedule/nextRuns.ts';
import { readSchedule } from '../schedule/readSchedule.ts';
import { runsOf } from '../schedule/runsOf.ts';

/** Where a schedule is counted from. Both as `Date.toISOString` writes them. */
export interface DueOptions {
  readonly after: string;
  /** When the task came to be: a schedule without a start begins there. */
  readonly anchor: string;
}

/**
 * When a schedule is due next, in milliseconds since 1970; `null` when it never is again, or cannot be counted.
 *
 * @param schedule - The value of `start.schedule`, in any of its forms.
 * @example nextDue({ interval: 'R/PT5M' }, { after: now, anchor: createdAt })
 */
export function nextDue(schedule: Json | undefined, { after, anchor }: DueOptions): number | null {
  const next = runsOf(readSchedule(schedule), { from: Date.parse(after) + 1, anchor: Date.parse(anchor) }).next();
  return next === Infinity ? null : next;
}

/**
 * Why the service would not take a schedule: it cannot be read or counted, ends before it starts, or has ended.
 * `null` for one that it takes.
 */
export function scheduleFault(schedule: Json | undefined, now: string): string | null {
  const next = nextRuns(schedule, { now, count: 1, anchor: now });
  if (!next.ok) return next.refusal.message;
  const { runs, note } = next.value;
  const { start, ends, zone } = readSchedule(schedule);
  if (start && ends.some(({ moment }) => !isBefore(start, moment, zone))) return 'It ends before it starts.';
  // by UTC: enough to tell what is over, as a schedule whose end is hours away has runs or not by its own count
  const isOver = ends.some(({ moment }) => isPast(moment, Date.parse(now) + 1));
  return isOver && runs.length === 0 ? (note ?? 'It has ended.') : null;
}
