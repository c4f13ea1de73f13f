import { taskName } from '../../model/task.ts';
import type { ChainRule } from '../types.ts';

export const joinNeverMet: ChainRule = {
  code: 'join-never-met',
  scope: 'chain',
  severity: 'warning',
  title: 'An ALL join that cannot be met, because an upstream never runs',
  reason:
    'A task that waits for all starts only when each of its events has come. One that cannot come holds it for ever.',
  example: {
    bad: [{ id: 'extract', enabled: true }, { id: 'orders', enabled: false }, { states: [{ exclusive: false }] }],
    good: [{ id: 'extract', enabled: true }, { id: 'orders', enabled: true }, { states: [{ exclusive: false }] }],
  },
  run({ graph }, report) {
    for (const [number, { task, isOff, waitsForAll, edges }] of graph.facts.entries()) {
      if (!waitsForAll || isOff) continue;
      for (const [at, edge] of edges.entries()) {
        if (!graph.isDead(number, at)) continue;
        const from = graph.facts[graph.sources[number]![at]!]!;
        report({
          task,
          path: ['events', task.incoming.indexOf(edge)],
          edge: edge.id,
          data: { name: taskName(from.task), isOff: from.isOff },
        });
      }
    }
  },
};
