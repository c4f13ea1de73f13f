import { isArray, isObject } from '../../model/json.ts';
import { getIn } from '../../model/path.ts';
import type { TaskRule } from '../types.ts';

export const noState: TaskRule = {
  code: 'no-state',
  scope: 'task',
  severity: 'error',
  title: 'No state with an action',
  reason: 'The service takes exactly one state with one action, and refuses a definition with none.',
  example: { bad: { states: [] }, good: { states: [{ onEvents: [{ actions: [{}], eventRefs: [] }] }] } },
  run(task, report) {
    const state = getIn(task.definition, ['states', 0]);
    const groups = getIn(task.definition, ['states', 0, 'onEvents']);
    const actions = getIn(task.definition, ['states', 0, 'onEvents', 0, 'actions']);
    const usable = isObject(state) && isArray(groups) && isArray(actions) && actions.length > 0;
    if (!usable) report({ path: ['states'] });
  },
};
