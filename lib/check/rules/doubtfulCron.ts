import { taskSchedule } from '../../model/task.ts';
import { readSchedule } from '../../schedule/readSchedule.ts';
import type { TaskRule } from '../types.ts';

export const doubtfulCron: TaskRule = {
  code: 'doubtful-cron',
  scope: 'task',
  severity: 'warning',
  title: 'A cron expression whose days of the week are numbers that dialects read differently',
  reason:
    'With seconds in front, an expression may be one of Quartz, where 1 is Sunday, or of another dialect, where 1 is ' +
    'Monday. Which of them the service takes is not published.',
  example: { bad: { cron: '0 0 12 ? * 2' }, good: { cron: '0 0 12 ? * MON' } },
  run(task, report) {
    const schedule = taskSchedule(task.definition);
    if (schedule === undefined) return;
    const { doubt, path } = readSchedule(schedule);
    if (doubt !== null) report({ path: ['start', 'schedule', ...path], data: { reason: doubt } });
  },
};
