import { isObject } from '../../model/json.ts';
import { taskSchedule } from '../../model/task.ts';
import type { TaskRule } from '../types.ts';

const FORMS = ['recurrence', 'cron', 'interval'];

export const manyForms: TaskRule = {
  code: 'many-forms',
  scope: 'task',
  severity: 'warning',
  title: 'A schedule that says when in several ways',
  reason: 'A schedule has a recurrence, a cron expression or an interval. Which of several counts is not published.',
  example: { bad: { recurrence: 'RRULE:FREQ=DAILY', interval: 'R/PT2H' }, good: { recurrence: 'RRULE:FREQ=DAILY' } },
  run(task, report) {
    const schedule = taskSchedule(task.definition);
    if (!isObject(schedule)) return;
    const [first, second] = FORMS.filter((form) => Object.hasOwn(schedule, form));
    if (second !== undefined) report({ path: ['start', 'schedule', second], data: { first: first!, second } });
  },
};
