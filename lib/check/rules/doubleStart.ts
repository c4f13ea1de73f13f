import { coveredEdges } from '../pairs.ts';
import type { TaskRule } from '../types.ts';

export const doubleStart: TaskRule = {
  code: 'double-start',
  scope: 'task',
  severity: 'warning',
  title: 'Two edges that fire for one run',
  reason:
    'An edge without a status fires however a run ended, and one on succeeded or failed fires as well: one run ' +
    'starts the task twice.',
  example: {
    bad: { events: [{ name: 'extract-any' }, { name: 'extract-failed' }] },
    good: { events: [{ name: 'extract-any' }] },
  },
  run(task, report) {
    for (const { index, edge } of coveredEdges(task))
      report({ path: ['events', index], edge: edge.id, data: { status: edge.status! } });
  },
};
