import { isArray } from '../../model/json.ts';
import { getIn } from '../../model/path.ts';
import type { TaskRule } from '../types.ts';

export const manyGroups: TaskRule = {
  code: 'many-groups',
  scope: 'task',
  severity: 'warning',
  title: 'Several onEvents entries in one state',
  reason:
    'Engines of Serverless Workflow differ in what several entries mean together, and the service is known to take ' +
    'one.',
  example: {
    bad: { onEvents: [{ eventRefs: ['extract-succeeded'] }, { eventRefs: ['orders-succeeded'] }] },
    good: { onEvents: [{ eventRefs: ['extract-succeeded', 'orders-succeeded'] }] },
  },
  run(task, report) {
    const groups = getIn(task.definition, ['states', 0, 'onEvents']);
    if (isArray(groups) && groups.length > 1)
      report({ path: ['states', 0, 'onEvents', 1], data: { count: groups.length } });
  },
};
