import { isArray, isObject, own } from '../../model/json.ts';
import { getIn } from '../../model/path.ts';
import type { TaskRule } from '../types.ts';

export const manyActions: TaskRule = {
  code: 'many-actions',
  scope: 'task',
  severity: 'error',
  title: 'More than one action',
  reason: 'The service takes exactly one action: a task reloads one resource.',
  example: {
    bad: { actions: [{ name: 'app.reload' }, { name: 'app.reload' }] },
    good: { actions: [{ name: 'app.reload' }] },
  },
  run(task, report) {
    const groups = getIn(task.definition, ['states', 0, 'onEvents']);
    if (!isArray(groups)) return;
    for (const [index, group] of groups.entries()) {
      const actions = isObject(group) ? own(group, 'actions') : undefined;
      if (!isArray(actions) || actions.length < 2) continue;
      report({ path: ['states', 0, 'onEvents', index, 'actions', 1], data: { count: actions.length } });
    }
  },
};
