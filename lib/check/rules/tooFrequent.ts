import { taskSchedule } from '../../model/task.ts';
import { shortestGap } from '../../schedule/gap.ts';
import { readSchedule } from '../../schedule/readSchedule.ts';
import type { TaskRule } from '../types.ts';

/**
 * In seconds. No least interval is published. A reload waits for a free lane before it runs, so a schedule that is
 * faster than this mostly starts runs that wait for one another.
 */
const LEAST = 300;

export const tooFrequent: TaskRule = {
  code: 'too-frequent',
  scope: 'task',
  severity: 'warning',
  title: 'A schedule that starts runs less than five minutes apart',
  reason:
    'Each start waits for a free lane. Reloads that start that often mostly wait for one another, and hold the ' +
    'lanes of other tasks.',
  example: { bad: { recurrence: 'RRULE:FREQ=MINUTELY' }, good: { recurrence: 'RRULE:FREQ=MINUTELY;INTERVAL=30' } },
  run(task, report) {
    const schedule = taskSchedule(task.definition);
    if (schedule === undefined) return;
    const read = readSchedule(schedule);
    const gap = shortestGap(read);
    if (gap !== null && gap < LEAST) report({ path: ['start', 'schedule', ...read.path], data: { seconds: gap } });
  },
};
