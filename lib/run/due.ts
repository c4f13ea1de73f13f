import { type Json, isObject } from '../model/json.ts';
import { readInterval } from '../schedule/interval/readInterval.ts';
import { readMoment } from '../schedule/moment.ts';
import { nextRuns } from '../schedule/nextRuns.ts';
import { readSchedule } from '../schedule/readSchedule.ts';

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
  const next = nextRuns(anchored(schedule, anchor), { now: after, count: 1 });
  return next.ok ? (next.value.runs[0] ?? null) : null;
}

/**
 * Why the service would not take a schedule: it cannot be read or counted, ends before it starts, or has ended.
 * `null` for one that it takes.
 */
export function scheduleFault(schedule: Json | undefined, now: string): string | null {
  const next = nextRuns(anchored(schedule, now), { now, count: 1 });
  if (!next.ok) return next.refusal.message;
  const { runs, note } = next.value;
  const read = readSchedule(schedule);
  const interval = read.kind === 'interval' ? readInterval(read.text) : null;
  const [start, end] = [moment(interval?.start ?? read.start), moment(interval?.end ?? read.end)];
  if (start !== null && end !== null && end <= start) return 'It ends before it starts.';
  return end !== null && runs.length === 0 && end <= Date.parse(now) ? (note ?? 'It has ended.') : null;
}

/** By UTC: enough to tell what is over, as a schedule whose end is hours away has runs or not by its own count. */
function moment(text: string | null): number | null {
  const read = text === null ? null : readMoment(text);
  return read && Date.parse(`${read.wall}${read.offset ?? 'Z'}`);
}

function anchored(schedule: Json | undefined, anchor: string): Json | undefined {
  const { kind, start, text } = readSchedule(schedule);
  if ((kind !== 'recurrence' && kind !== 'interval') || start !== null) return schedule;
  if (kind === 'interval' && readInterval(text)?.start) return schedule;
  // whole seconds: rules know no smaller ones
  const startDateTime = `${anchor.slice(0, 19)}Z`;
  return isObject(schedule) ? { ...schedule, startDateTime } : { [kind]: text, startDateTime };
}
