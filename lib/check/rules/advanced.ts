import { isAdvanced } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { TaskRule } from '../types.ts';

export const advanced: TaskRule = {
  code: 'advanced',
  severity: 'warning',
  check(task, report) {
    if (isAdvanced(task)) report(messages.advanced(), ['states']);
  },
};
