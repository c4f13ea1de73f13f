import { exclusivePath } from '../../compiler/exclusive.ts';
import { edgesInto } from '../../model/chain.ts';
import { getIn } from '../../model/path.ts';
import type { TaskRule } from '../types.ts';

export const joinUnset: TaskRule = {
  code: 'join-unset',
  scope: 'task',
  severity: 'warning',
  title: 'Several edges, and nothing says how they join',
  reason:
    'In the standard, a missing exclusive means true: any one event starts the task. The default of the service is ' +
    'not published.',
  example: {
    bad: { onEvents: [{ eventRefs: ['extract-succeeded', 'orders-succeeded'] }] },
    good: { onEvents: [{ eventRefs: ['extract-succeeded', 'orders-succeeded'] }], exclusive: false },
  },
  run(task, report) {
    if (task.incoming.length < 2) return;
    const count = edgesInto(task).length;
    if (count < 2) return;
    const path = exclusivePath(task);
    if (getIn(task.definition, path) === undefined) report({ path, data: { count } });
  },
};
