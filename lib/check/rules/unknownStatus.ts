import { statusKind } from '../../model/status.ts';
import type { TaskRule } from '../types.ts';

export const unknownStatus: TaskRule = {
  code: 'unknown-status',
  scope: 'task',
  severity: 'warning',
  title: 'A status that is not known to start anything',
  reason:
    'Succeeded, failed and any end are documented as what a task can wait for. Another word is compared with how ' +
    'the run ended, and usually never matches.',
  example: {
    bad: { contextAttributeName: 'status', contextAttributeValue: 'done' },
    good: { contextAttributeName: 'status', contextAttributeValue: 'SUCCEEDED' },
  },
  run(task, report) {
    for (const [index, entry] of task.incoming.entries()) {
      if (entry.kind !== 'edge' || entry.status === null || statusKind(entry.status) !== 'OTHER') continue;
      report({ path: ['events', index, 'correlation'], edge: entry.id, data: { word: entry.status } });
    }
  },
};
