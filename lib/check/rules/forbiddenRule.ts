import { taskSchedule } from '../../model/task.ts';
import { readSchedule } from '../../schedule/readSchedule.ts';
import type { TaskRule } from '../types.ts';

export const forbiddenRule: TaskRule = {
  code: 'forbidden-rule',
  scope: 'task',
  severity: 'warning',
  title: 'A recurrence rule that RFC 5545 does not allow',
  reason:
    'The standard forbids some combinations of parts. Programs refuse such a rule, ignore a part of it, or read it ' +
    'each in its own way.',
  example: {
    bad: { recurrence: 'RRULE:FREQ=MONTHLY;BYWEEKNO=15;BYHOUR=6;BYMINUTE=0' },
    good: { recurrence: 'RRULE:FREQ=YEARLY;BYWEEKNO=15;BYDAY=MO;BYHOUR=6;BYMINUTE=0' },
  },
  run(task, report) {
    const schedule = taskSchedule(task.definition);
    if (schedule === undefined) return;
    const { forbidden, path } = readSchedule(schedule);
    for (const reason of forbidden) report({ path: ['start', 'schedule', ...path], data: { reason } });
  },
};
