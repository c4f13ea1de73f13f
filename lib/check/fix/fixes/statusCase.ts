import { refuse } from '../../../commands/refusals.ts';
import { replaceEdge } from '../../../compiler/wiring.ts';
import { ok } from '../../../model/result.ts';
import { taskName } from '../../../model/task.ts';
import type { Fix } from '../types.ts';

export const statusCase: Fix = {
  code: 'status-case',
  title: 'Writes the status in the letter case that most are written in.',
  apply(task, { edge: id, data: { word, usual } }) {
    const edge = task.incoming.find((item) => item.kind === 'edge' && item.id === id);
    if (edge?.kind !== 'edge' || edge.status !== word || typeof usual !== 'string') return refuse('no-fix');
    return ok({
      label: `Write a status of ${taskName(task)} as the others`,
      task: replaceEdge(task, { ...edge, status: usual }),
    });
  },
};
