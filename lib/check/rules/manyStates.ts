import { isArray, own } from '../../model/json.ts';
import type { TaskRule } from '../types.ts';

export const manyStates: TaskRule = {
  code: 'many-states',
  scope: 'task',
  severity: 'error',
  title: 'More than one state',
  reason:
    'The service takes exactly one state. A chain is many tasks of one state each, which start one another by events.',
  example: { bad: { states: [{ name: 'reload' }, { name: 'load' }] }, good: { states: [{ name: 'reload' }] } },
  run(task, report) {
    const states = own(task.definition, 'states');
    if (isArray(states) && states.length > 1) report({ path: ['states', 1], data: { count: states.length } });
  },
};
