import type { ChainRule } from '../types.ts';

export const duplicateId: ChainRule = {
  code: 'duplicate-id',
  scope: 'chain',
  severity: 'error',
  title: 'Two tasks with the same id',
  reason:
    'The service gives each task an id of its own. An edge names its upstream by id, so of two it can mean but one.',
  example: { bad: [{ id: 'extract' }, { id: 'extract' }], good: [{ id: 'extract' }, { id: 'load' }] },
  run({ graph }, report) {
    for (const number of graph.repeated)
      report({ task: graph.facts[number]!.task, path: ['id'], data: { id: graph.facts[number]!.id! } });
  },
};
