import type { TaskNode } from '../../model/chain.ts';
import { isDatasetUpdated } from '../../compiler/runFinished.ts';
import { taskName } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const secondDatasetTask: AroundRule = {
  code: 'second-dataset-task',
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
  checkAround({ net }, report) {
    const firsts = new Map<string, TaskNode>();
    for (const { task, resource, isOnDataset } of net.facts) {
      if (!isOnDataset || resource === null) continue;
      const first = firsts.get(resource);
      const at = task.incoming.findIndex((item) => item.kind === 'opaque' && isDatasetUpdated(item.entry));
      if (first) report(task, messages.secondDatasetTask(taskName(first)), ['events', at]);
      else firsts.set(resource, task);
    }
  },
};
