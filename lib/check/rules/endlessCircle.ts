import { taskName } from '../../model/task.ts';
import { messages } from '../messages.ts';
import type { AroundRule } from '../types.ts';

export const endlessCircle: AroundRule = {
  code: 'endless-circle',
  severity: 'error',
  title: 'A circle that never ends while its runs succeed',
  reason: 'Each run starts the next one, round and round, for as long as none fails. Whether the service stops that is not published.',
  example: {
    bad: [{ id: 'extract', events: [{ name: 'report-succeeded' }] }, { id: 'load', events: [{ name: 'extract-succeeded' }] }, { id: 'report', events: [{ name: 'load-any' }] }],
    good: [{ id: 'extract' }, { id: 'load', events: [{ name: 'extract-succeeded' }] }, { id: 'report', events: [{ name: 'load-any' }] }],
  },
  checkAround(task, report, { flow }) {
    const circle = flow.circleAt(task);
    if (!circle?.endless) return;
    const at = task.incoming.indexOf(circle.edge);
    report(messages.endlessCircle(circle.tasks.map(taskName)), ['events', at], circle.edge.id);
  },
};
