import { opaqueEvents, shown } from '../opaqueEvents.ts';
import type { TaskRule } from '../types.ts';

export const duplicateEventName: TaskRule = {
  code: 'duplicate-event-name',
  scope: 'task',
  severity: 'error',
  title: 'Two events of one name',
  reason: 'eventRefs call events by name. Which of two the service means is not known.',
  example: {
    bad: { events: [{ name: 'done' }, { name: 'done' }] },
    good: { events: [{ name: 'done' }, { name: 'orders-done' }] },
  },
  run(task, report) {
    for (const { index, name, repeats } of opaqueEvents(task)) {
      if (repeats) report({ path: ['events', index], data: { name: shown(name) } });
    }
  },
};
