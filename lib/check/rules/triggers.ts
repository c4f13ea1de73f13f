import { own } from '../../model/json.ts';
import { taskSchedule } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { TaskRule } from '../types.ts';

export const twoTriggers: TaskRule = {
  code: 'two-triggers',
  severity: 'warning',
  check(task, report) {
    if (taskSchedule(task.definition) !== undefined && task.incoming.length > 0) {
      report(messages.twoTriggers(), ['start']);
    }
  },
};

export const startWithoutTrigger: TaskRule = {
  code: 'start-without-trigger',
  severity: 'warning',
  check(task, report) {
    const start = own(task.definition, 'start');
    if (start !== undefined && taskSchedule(task.definition) === undefined && task.incoming.length === 0) {
      report(messages.startWithoutTrigger(), ['start']);
    }
  },
};
