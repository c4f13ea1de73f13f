import { readInterval } from './interval/readInterval.ts';
import { memo } from './memo.ts';
import { type Moment, readMoment } from './moment.ts';
import type { ReadSchedule } from './readSchedule.ts';
import { readRule } from './rule/readRule.ts';

/** Why a schedule cannot be, in a sentence, and which part of it says so. */
export interface ScheduleFault {
  readonly reason: string;
  readonly part: 'when' | 'timezone' | 'startDateTime' | 'endDateTime';
}

/** What can be seen to be wrong with a schedule without counting its runs; `null` where nothing can. */
export function scheduleFault(read: ReadSchedule): ScheduleFault | null {
  const zone = read.zone ?? 'UTC';
  if (read.kind === null) {
    return {
      part: 'when',
      reason:
        read.text === ''
          ? 'The schedule does not say when.'
          : `“${read.text}” is not a schedule that Taskloom understands.`,
    };
  }
  if (!isZone(zone)) return { part: 'timezone', reason: `There is no time zone ${zone}.` };
  for (const [part, text] of [
    ['startDateTime', read.start],
    ['endDateTime', read.end],
  ] as const) {
    if (text !== null && !readMoment(text))
      return { part, reason: `“${text}” is not a date and time, such as 2026-01-31T06:00:00.` };
  }
  if (read.kind === 'interval' && !readInterval(read.text)) {
    return { part: 'when', reason: `“${read.text}” is not an ISO 8601 interval, such as R/PT2H.` };
  }
  const fault = read.kind === 'recurrence' ? readRule(read.text).fault : null;
  return fault === null ? null : { part: 'when', reason: fault };
}

/** The moments that a schedule starts and ends at, as far as it says them. */
export function boundsOf(read: ReadSchedule): { readonly start: Moment | null; readonly end: Moment | null } {
  const interval = read.kind === 'interval' ? readInterval(read.text) : null;
  return { start: readMoment(interval?.start ?? read.start ?? ''), end: readMoment(interval?.end ?? read.end ?? '') };
}

/** Whether there is such a time zone. To ask is dear. */
const isZone = memo((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
});
