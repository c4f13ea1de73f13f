import { own } from '../../model/json.ts';
import type { TaskRule } from '../types.ts';

export const noName: TaskRule = {
  code: 'no-name',
  scope: 'task',
  severity: 'error',
  title: 'A task without a name',
  reason: 'The service requires a name, and people find tasks by it.',
  example: { bad: { name: ' ' }, good: { name: 'Extract' } },
  run(task, report) {
    const name = own(task.definition, 'name');
    if (typeof name !== 'string' || name.trim() === '') report({ path: ['name'] });
  },
};
