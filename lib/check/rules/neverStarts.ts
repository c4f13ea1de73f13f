import type { ChainRule } from '../types.ts';

export const neverStarts: ChainRule = {
  code: 'never-starts',
  scope: 'chain',
  severity: 'warning',
  title: 'A task that nothing can ever start',
  reason:
    'Each of its upstream tasks can never run: it waits for a task that is switched off, or is part of a cycle that ' +
    'nothing starts.',
  example: {
    bad: [{ id: 'extract', enabled: false }, { id: 'load' }, { id: 'report', events: [{ name: 'load-succeeded' }] }],
    good: [{ id: 'extract', enabled: true }, { id: 'load' }, { id: 'report', events: [{ name: 'load-succeeded' }] }],
  },
  run({ graph }, report) {
    for (const [number, { task, isOff, waitsForAll, edges }] of graph.facts.entries()) {
      if (isOff || graph.runs[number] === 1 || edges.length === 0 || waitsForAll) continue;
      // what waits for a task that is off is told of by that edge
      if (graph.sources[number]!.every((source) => !graph.facts[source]!.isOff)) report({ task, path: ['events'] });
    }
  },
};
