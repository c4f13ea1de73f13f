import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const missingUpstream: AroundRule = {
  code: 'missing-upstream',
  severity: 'warning',
  title: 'An upstream that is not in the file',
  reason: 'Where the upstream is gone from the tenant, the task silently never runs again.',
  example: {
    bad: [{ contextAttributeName: 'id', contextAttributeValue: 'the id of no task here' }],
    good: [{ contextAttributeName: 'id', contextAttributeValue: 'a' }],
  },
  checkAround(task, report, { graph }) {
    for (const [index, entry] of task.incoming.entries()) {
      if (entry.kind !== 'edge' || graph.byId.has(entry.source)) continue;
      report(messages.missingUpstream(entry.source), ['events', index, 'correlation'], entry.id);
    }
  },
};
