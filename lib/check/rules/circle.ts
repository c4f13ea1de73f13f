import { taskName } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const circle: AroundRule = {
  code: 'circle',
  severity: 'warning',
  title: 'Tasks that start one another in a circle',
  reason: 'This one can stop: a run has to fail, or another task has to run, for it to go round. Whether the service allows circles is not published.',
  example: {
    bad: [{ id: 'extract', events: [{ name: 'load-failed' }] }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
    good: [{ id: 'extract' }, { id: 'load', events: [{ name: 'extract-succeeded' }] }],
  },
  checkAround(task, report, { flow }) {
    const found = flow.circleAt(task);
    if (!found || found.endless) return;
    const at = task.incoming.indexOf(found.edge);
    report(messages.circle(found.tasks.map(taskName)), ['events', at], found.edge.id);
  },
};
