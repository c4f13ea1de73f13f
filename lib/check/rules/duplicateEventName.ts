import { displayName } from '../../compiler/events.ts';
import { isRepetition, opaqueEvents } from '../opaqueEvents.ts';
import type { TaskRule } from '../types.ts';

export const duplicateEventName: TaskRule = {
  code: 'duplicate-event-name',
  scope: 'task',
  severity: 'error',
  title: 'Two events with the same name',
  reason: 'eventRefs refer to events by name. Which of the two the service uses is not known.',
  example: {
    bad: { events: [{ name: 'done' }, { name: 'done' }] },
    good: { events: [{ name: 'done' }, { name: 'orders-done' }] },
  },
  run(task, report) {
    for (const event of opaqueEvents(task)) {
      if (!event.repeats) continue;
      report({
        path: ['events', event.index],
        data: { name: displayName(event.name), isSame: isRepetition(task, task.incoming[event.index]!) },
      });
    }
  },
};
