import { getIn } from '../../lib/editor/index.ts';
import type { JsonObject } from '../../lib/index.ts';
import { own } from '../../lib/internal.ts';
import type { nextDue, scheduleFault } from '../../lib/run/due.ts';

/** `lib/run/due.ts`, which is loaded when a tenant starts: it brings the libraries that count runs. */
export interface Schedules {
  readonly nextDue: typeof nextDue;
  readonly scheduleFault: typeof scheduleFault;
}

/** When the schedule of a task starts it next, in milliseconds since 1970; `null` for never. */
export function dueAfter(schedules: Schedules, definition: JsonObject, now: number): number | null {
  const schedule = getIn(definition, ['start', 'schedule']);
  if (schedule === undefined || own(definition, 'enabled') !== true) return null;
  const anchor = String(getIn(definition, ['metadata', 'createdAt']));
  return schedules.nextDue(schedule, { after: new Date(now).toISOString(), anchor });
}
