import { isArray, own } from '../../model/json.ts';
import { messages } from '../messages.ts';
import type { TaskRule } from '../types.ts';

export const manyStates: TaskRule = {
  code: 'many-states',
  severity: 'error',
  title: 'More than one state',
  reason:
    'The service takes exactly one state. A chain is many tasks of one state each, which start one another by events.',
  example: { bad: { states: [{ name: 'reload' }, { name: 'load' }] }, good: { states: [{ name: 'reload' }] } },
  check(task, report) {
    const states = own(task.definition, 'states');
    if (isArray(states) && states.length > 1) report(messages.manyStates(states.length), ['states', 1]);
  },
};
