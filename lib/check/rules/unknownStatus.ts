import { statusKind } from '../../model/status.ts';
import { messages } from '../messages.ts';
import type { TaskRule } from '../types.ts';

export const unknownStatus: TaskRule = {
  code: 'unknown-status',
  severity: 'warning',
  check(task, report) {
    for (const [index, entry] of task.incoming.entries()) {
      if (entry.kind !== 'edge' || entry.status === null || statusKind(entry.status) !== 'OTHER') continue;
      report(messages.unknownStatus(entry.status), ['events', index, 'correlation'], entry.id);
    }
  },
};
