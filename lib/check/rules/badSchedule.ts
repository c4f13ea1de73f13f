import { isObject, own } from '../../model/json.ts';
import { taskSchedule } from '../../model/task.ts';
import { readSchedule } from '../../schedule/readSchedule.ts';
import type { TaskRule } from '../types.ts';

export const badSchedule: TaskRule = {
  code: 'bad-schedule',
  scope: 'task',
  severity: 'error',
  title: 'A schedule that cannot be',
  reason:
    'The service refuses a rule, a cron expression, an interval, a time zone or a date that it does not understand.',
  example: {
    bad: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=25', timezone: 'Europe/Oslo' },
    good: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=5', timezone: 'Europe/Oslo' },
  },
  run(task, report) {
    const schedule = taskSchedule(task.definition);
    if (schedule === undefined) return;
    const read = readSchedule(schedule);
    // what is of another kind than it should be is told of by the rule for structure
    const said = isObject(schedule) ? own(schedule, read.form) : schedule;
    if (said !== undefined && typeof said !== 'string' && !isObject(said)) return;
    for (const { path, reason } of read.faults) report({ path: ['start', 'schedule', ...path], data: { reason } });
  },
};
