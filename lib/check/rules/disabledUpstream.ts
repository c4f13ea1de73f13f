import { taskName } from '../../model/task.ts';
import type { ChainRule } from '../types.ts';

export const disabledUpstream: ChainRule = {
  code: 'disabled-upstream',
  scope: 'chain',
  severity: 'warning',
  title: 'An edge from a task that is switched off',
  reason:
    'A task that is switched off runs neither by its triggers nor by hand, so a task that waits for it never starts.',
  example: {
    bad: [
      { id: 'extract', enabled: false },
      { id: 'load', events: [{ name: 'extract-succeeded' }] },
    ],
    good: [
      { id: 'extract', enabled: true },
      { id: 'load', events: [{ name: 'extract-succeeded' }] },
    ],
  },
  run({ graph }, report) {
    graph.eachLink((edge, source, target) => {
      const [from, { task, isOff, waitsForAll }] = [graph.facts[source]!, graph.facts[target]!];
      // a join of all has a rule of its own
      if (!from.isOff || isOff || waitsForAll) return;
      report({
        task,
        path: ['events', task.incoming.indexOf(edge)],
        edge: edge.id,
        data: { name: taskName(from.task) },
      });
    });
  },
};
