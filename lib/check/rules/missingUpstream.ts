import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const missingUpstream: AroundRule = {
  code: 'missing-upstream',
  severity: 'warning',
  checkAround(task, report, { graph }) {
    for (const [index, entry] of task.incoming.entries()) {
      if (entry.kind !== 'edge' || graph.byId.has(entry.source)) continue;
      report(messages.missingUpstream(entry.source), ['events', index, 'correlation'], entry.id);
    }
  },
};
