import { isDatasetUpdated } from '../../compiler/runFinished.ts';
import type { TaskNode } from '../../model/chain.ts';
import { taskName } from '../../model/task.ts';
import type { ChainRule } from '../types.ts';

export const secondDatasetTask: ChainRule = {
  code: 'second-dataset-task',
  scope: 'chain',
  severity: 'error',
  title: 'Two tasks of one resource that a dataset update starts',
  reason: 'The service takes one such task for each resource, and refuses the second.',
  example: {
    bad: [
      { id: 'sales', events: [{ source: 'dataset.updated' }] },
      { id: 'again', events: [{ source: 'dataset.updated' }] },
    ],
    good: [
      { id: 'sales', events: [{ source: 'dataset.updated' }] },
      { id: 'other', events: [{ source: 'dataset.updated' }] },
    ],
  },
  run({ graph }, report) {
    const firsts = new Map<string, TaskNode>();
    for (const { task, resource, isOnDataset } of graph.facts) {
      if (!isOnDataset || resource === null) continue;
      const first = firsts.get(resource);
      const at = task.incoming.findIndex((item) => item.kind === 'opaque' && isDatasetUpdated(item.entry));
      if (first) report({ task, path: ['events', at], data: { name: taskName(first) } });
      else firsts.set(resource, task);
    }
  },
};
