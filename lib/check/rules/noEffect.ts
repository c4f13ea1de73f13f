import { isArray, isObject, own } from '../../model/json.ts';
import { getIn } from '../../model/path.ts';
import type { TaskRule } from '../types.ts';

const OF_ACTIONS = ['retryRef', 'retryableErrors', 'nonRetryableErrors', 'condition'];

export const noEffect: TaskRule = {
  code: 'no-effect',
  scope: 'task',
  severity: 'warning',
  title: 'A field that refers to what a task cannot have',
  reason:
    'Serverless Workflow defines retry policies, errors and compensating states outside the state that uses them. A ' +
    'task has no place for them.',
  example: { bad: { name: 'app.reload', retryRef: 'three-times' }, good: { name: 'app.reload' } },
  run(task, report) {
    const state = getIn(task.definition, ['states', 0]);
    if (!isObject(state)) return;
    if (own(state, 'compensatedBy') !== undefined)
      report({ path: ['states', 0, 'compensatedBy'], data: { key: 'compensatedBy' } });
    const groups = own(state, 'onEvents');
    for (const [group, entry] of isArray(groups) ? groups.entries() : []) {
      const actions = isObject(entry) ? own(entry, 'actions') : undefined;
      for (const [index, action] of isArray(actions) ? actions.entries() : []) {
        if (!isObject(action)) continue;
        for (const key of OF_ACTIONS) {
          if (own(action, key) !== undefined)
            report({ path: ['states', 0, 'onEvents', group, 'actions', index, key], data: { key } });
        }
      }
    }
  },
};
