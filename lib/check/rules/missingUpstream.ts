import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const missingUpstream: AroundRule = {
  code: 'missing-upstream',
  severity: 'warning',
  title: 'An upstream that is not in the file',
  reason: 'Where the upstream is gone from the tenant, the task silently never runs again.',
  example: {
    bad: [{ id: 'load', events: [{ name: 'extract-succeeded' }] }],
    good: [{ id: 'extract' }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
  },
  checkAround(task, report, { graph, elsewhere }) {
    for (const [index, entry] of task.incoming.entries()) {
      if (entry.kind !== 'edge' || graph.byId.has(entry.source) || elsewhere.has(entry.source)) continue;
      report(messages.missingUpstream(entry.source), ['events', index, 'correlation'], entry.id);
    }
  },
};
