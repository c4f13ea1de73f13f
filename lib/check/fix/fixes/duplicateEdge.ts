import { taskName } from '../../../model/task.ts';
import { removeEdge } from '../edits.ts';
import type { Fix } from '../types.ts';

export const duplicateEdge: Fix = {
  code: 'duplicate-edge',
  title: 'Removes the second of the two edges.',
  apply: (task, problem) => removeEdge(task, problem, `Remove an edge into ${taskName(task)} that is there twice`),
};
