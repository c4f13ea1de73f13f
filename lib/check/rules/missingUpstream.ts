import type { ChainRule } from '../types.ts';

export const missingUpstream: ChainRule = {
  code: 'missing-upstream',
  scope: 'chain',
  severity: 'warning',
  title: 'An upstream that is not in the file',
  reason: 'Where the upstream is gone from the tenant, the task silently never runs again.',
  example: {
    bad: [{ id: 'load', events: [{ name: 'extract-succeeded' }] }],
    good: [{ id: 'extract' }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
  },
  run({ graph, knownExternalIds, areAllKnown }, report) {
    for (const [number, { task, edges }] of graph.facts.entries()) {
      for (const [at, edge] of edges.entries()) {
        if (graph.sources[number]![at]! >= 0 || knownExternalIds.has(edge.source)) continue;
        report({
          task,
          path: ['events', task.incoming.indexOf(edge), 'correlation'],
          edge: edge.id,
          data: { id: edge.source, isGone: areAllKnown },
        });
      }
    }
  },
};
