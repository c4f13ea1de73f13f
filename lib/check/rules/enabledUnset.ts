import { isArray, own } from '../../model/json.ts';
import type { TaskRule } from '../types.ts';

export const enabledUnset: TaskRule = {
  code: 'enabled-unset',
  scope: 'task',
  severity: 'info',
  title: 'A task that does not say whether it is switched on',
  reason: 'The service creates a task switched off unless enabled is true.',
  example: { bad: { name: 'Extract' }, good: { name: 'Extract', enabled: true } },
  run(task, report) {
    const isTask = isArray(own(task.definition, 'states'));
    if (isTask && own(task.definition, 'enabled') === undefined) report({ path: ['enabled'] });
  },
};
