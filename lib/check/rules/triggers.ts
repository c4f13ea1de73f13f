import { own } from '../../model/json.ts';
import { taskSchedule } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../types.ts';

export const twoTriggers: Rule = {
  code: 'two-triggers',
  severity: 'warning',
  *check(task) {
    if (taskSchedule(task.definition) !== undefined && task.incoming.length > 0) {
      yield { message: messages.twoTriggers(), path: ['start'] };
    }
  },
};

export const startWithoutTrigger: Rule = {
  code: 'start-without-trigger',
  severity: 'warning',
  *check(task) {
    const start = own(task.definition, 'start');
    if (start !== undefined && taskSchedule(task.definition) === undefined && task.incoming.length === 0) {
      yield { message: messages.startWithoutTrigger(), path: ['start'] };
    }
  },
};
