import { taskName } from '../../../model/task.ts';
import { removeEdge } from '../edits.ts';
import type { Fix } from '../types.ts';

export const doubleStart: Fix = {
  code: 'double-start',
  title: 'Removes the edge on one status: the one on any end covers it.',
  apply: (task, problem) => removeEdge(task, problem, `Start ${taskName(task)} once for each run`),
};
