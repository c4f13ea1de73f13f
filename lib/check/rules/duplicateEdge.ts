import { joinOf } from '../../compiler/exclusive.ts';
import { repeatedEdges } from '../pairs.ts';
import type { TaskRule } from '../types.ts';

export const duplicateEdge: TaskRule = {
  code: 'duplicate-edge',
  scope: 'task',
  severity: 'warning',
  title: 'Two identical edges',
  reason: 'One run of the upstream is an event for each of them. Where any event starts the task, it starts twice.',
  example: {
    bad: { events: [{ name: 'extract-succeeded' }, { name: 'extract-again' }] },
    good: { events: [{ name: 'extract-succeeded' }] },
  },
  run(task, report) {
    for (const { index, edge } of repeatedEdges(task))
      report({ path: ['events', index], edge: edge.id, data: { name: edge.name, all: joinOf(task) === 'all' } });
  },
};
