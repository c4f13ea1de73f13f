import { own } from '../../model/json.ts';
import { messages } from '../messages.ts';
import type { TaskRule } from '../types.ts';

export const noName: TaskRule = {
  code: 'no-name',
  severity: 'error',
  title: 'A task without a name',
  reason: 'The service requires a name, and people find tasks by it.',
  example: { bad: { name: ' ' }, good: { name: 'Extract' } },
  check(task, report) {
    const name = own(task.definition, 'name');
    if (typeof name !== 'string' || name.trim() === '') report(messages.noName(), ['name']);
  },
};
