import { removeEdges } from '../../../compiler/wiring.ts';
import { taskName } from '../../../model/task.ts';
import { repeatedEdges } from '../../pairs.ts';
import type { Fix } from '../types.ts';

export const duplicateEdge: Fix = {
  code: 'duplicate-edge',
  title: 'Removes the second of the two edges.',
  apply(task, { path }) {
    const found = repeatedEdges(task).find(({ index }) => index === path[1]);
    return found
      ? {
          label: `Remove an edge into ${taskName(task)} that is there twice`,
          task: removeEdges(task, (edge) => edge === found.edge),
        }
      : null;
  },
};
