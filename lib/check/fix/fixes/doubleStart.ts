import { removeEdges } from '../../../compiler/wiring.ts';
import { taskName } from '../../../model/task.ts';
import { coveredEdges } from '../../pairs.ts';
import type { Fix } from '../types.ts';

export const doubleStart: Fix = {
  code: 'double-start',
  title: 'Removes the edge on one status: the one on any end covers it.',
  apply(task, { path }) {
    const found = coveredEdges(task).find(({ index }) => index === path[1]);
    return found
      ? { label: `Start ${taskName(task)} once for each run`, task: removeEdges(task, (edge) => edge === found.edge) }
      : null;
  },
};
