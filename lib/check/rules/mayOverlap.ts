import { taskSchedule } from '../../model/task.ts';
import { shortestGap } from '../../schedule/gap.ts';
import { readSchedule } from '../../schedule/readSchedule.ts';
import { LONGEST_RELOAD } from '../limits.ts';
import type { TaskRule } from '../types.ts';

export const mayOverlap: TaskRule = {
  code: 'may-overlap',
  scope: 'task',
  severity: 'off',
  title: 'A schedule that starts runs faster than a reload may last',
  reason:
    'A reload may last three hours. What the service does when a task should start while it is still running is not ' +
    'published. Short hourly reloads are common, so this rule is off by default.',
  example: { bad: { recurrence: 'RRULE:FREQ=HOURLY' }, good: { recurrence: 'RRULE:FREQ=HOURLY;INTERVAL=4' } },
  run(task, report) {
    const schedule = taskSchedule(task.definition);
    if (schedule === undefined) return;
    const read = readSchedule(schedule);
    const gap = shortestGap(read);
    if (gap !== null && gap < LONGEST_RELOAD)
      report({ path: ['start', 'schedule', ...read.path], data: { seconds: gap } });
  },
};
