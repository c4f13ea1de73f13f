import type { Path } from '../model/path.ts';
import type { ReadSchedule } from '../schedule/readSchedule.ts';

/** Where a schedule says when it runs. */
export function whenPath({ form }: ReadSchedule): Path {
  return form === 'recurrence' || form === 'cron' || form === 'interval'
    ? ['start', 'schedule', form]
    : ['start', 'schedule'];
}
