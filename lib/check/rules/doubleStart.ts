import { coveredEdges } from '../pairs.ts';
import { messages } from '../messages.ts';
import type { TaskRule } from '../types.ts';

export const doubleStart: TaskRule = {
  code: 'double-start',
  severity: 'warning',
  title: 'Two edges that fire for one run',
  reason:
    'An edge without a status fires however a run ended, and one on succeeded or failed fires as well: one run starts the task twice.',
  example: {
    bad: { events: [{ name: 'extract-any' }, { name: 'extract-failed' }] },
    good: { events: [{ name: 'extract-any' }] },
  },
  check(task, report) {
    for (const { index, edge } of coveredEdges(task))
      report(messages.doubleStart(edge.status!), ['events', index], edge.id);
  },
};
