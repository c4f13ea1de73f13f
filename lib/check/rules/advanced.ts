import { isAdvanced } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { Rule } from '../types.ts';

export const advanced: Rule = {
  code: 'advanced',
  severity: 'warning',
  *check(task) {
    if (isAdvanced(task)) yield { message: messages.advanced(), path: ['states'] };
  },
};
