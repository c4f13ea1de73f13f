import { isObject, own } from '../../model/json.ts';
import { taskSchedule } from '../../model/task.ts';
import type { TaskRule } from '../types.ts';

export const startWithoutTrigger: TaskRule = {
  code: 'start-without-trigger',
  scope: 'task',
  severity: 'warning',
  title: 'A start without a schedule',
  reason: 'start says when a task starts by time. The service refuses one that does not say when.',
  example: {
    bad: { start: { stateName: 'reload' } },
    good: { start: { stateName: 'reload', schedule: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=5;BYMINUTE=0' } } },
  },
  run(task, report) {
    const start = own(task.definition, 'start');
    if (start !== undefined && taskSchedule(task.definition) === undefined && task.incoming.length === 0) {
      const isBare = isObject(start) && Object.keys(start).every((key) => key === 'stateName');
      report({ path: ['start'], data: { isBare } });
    }
  },
};
