import { messages } from '../messages.ts';
import type { Rule } from '../types.ts';

export const missingUpstream: Rule = {
  code: 'missing-upstream',
  severity: 'warning',
  check(task, report, { graph }) {
    for (const [index, entry] of task.incoming.entries()) {
      if (entry.kind !== 'edge' || graph.byId.has(entry.source)) continue;
      report(messages.missingUpstream(entry.source), ['events', index, 'correlation'], entry.id);
    }
  },
};
