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
  checkAround({ net, elsewhere }, report) {
    for (const [number, { task, edges }] of net.facts.entries()) {
      for (const [at, edge] of edges.entries()) {
        if (net.sources[number]![at]! >= 0 || elsewhere.has(edge.source)) continue;
        report(
          task,
          messages.missingUpstream(edge.source),
          ['events', task.incoming.indexOf(edge), 'correlation'],
          edge.id,
        );
      }
    }
  },
};
