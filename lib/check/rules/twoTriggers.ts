import { taskSchedule } from '../../model/task.ts';
import type { TaskRule } from '../types.ts';

export const twoTriggers: TaskRule = {
  code: 'two-triggers',
  scope: 'task',
  severity: 'warning',
  title: 'A schedule and events on one task',
  reason: 'The service is known to take one kind of trigger a task. What it does with two is not published.',
  example: {
    bad: { start: { schedule: { timezone: 'Europe/Oslo' } }, events: [{ name: 'extract-succeeded' }] },
    good: { name: 'Load', events: [{ name: 'extract-succeeded' }] },
  },
  run(task, report) {
    if (taskSchedule(task.definition) !== undefined && task.incoming.length > 0) report({ path: ['start'] });
  },
};
