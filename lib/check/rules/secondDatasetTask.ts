import { taskName } from '../../model/task.ts';
import { messages } from '../messages.ts';
import { startsOnDataset } from '../shared.ts';
import { isDatasetUpdated } from '../../model/correlation.ts';
import type { AroundRule } from '../types.ts';

export const secondDatasetTask: AroundRule = {
  code: 'second-dataset-task',
  severity: 'error',
  title: 'Two tasks of one resource that a dataset update starts',
  reason: 'The service takes one such task for each resource, and refuses the second.',
  example: {
    bad: [{ id: 'sales', events: [{ source: 'dataset.updated' }] }, { id: 'again', events: [{ source: 'dataset.updated' }] }],
    good: [{ id: 'sales', events: [{ source: 'dataset.updated' }] }, { id: 'other', events: [{ source: 'dataset.updated' }] }],
  },
  checkAround(task, report, { shared }) {
    if (!startsOnDataset(task)) return;
    const first = shared.datasetTaskBefore(task);
    if (!first) return;
    const at = task.incoming.findIndex((item) => item.kind === 'kept' && isDatasetUpdated(item.entry));
    report(messages.secondDatasetTask(taskName(first)), ['events', at]);
  },
};
