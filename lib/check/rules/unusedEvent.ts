import { referencedEventNames } from '../../compiler/eventRefs.ts';
import { eventName, displayName } from '../../compiler/events.ts';
import { opaqueEvents } from '../opaqueEvents.ts';
import type { TaskRule } from '../types.ts';

export const unusedEvent: TaskRule = {
  code: 'unused-event',
  scope: 'task',
  severity: 'warning',
  title: 'An event that nothing references',
  reason: 'An event starts the task only where eventRefs names it. Declared alone it is dead text.',
  example: {
    bad: {
      events: [{ name: 'extract-succeeded' }, { name: 'orders-succeeded' }],
      states: [{ onEvents: [{ eventRefs: ['extract-succeeded'] }] }],
    },
    good: {
      events: [{ name: 'extract-succeeded' }, { name: 'orders-succeeded' }],
      states: [{ onEvents: [{ eventRefs: ['extract-succeeded', 'orders-succeeded'] }] }],
    },
  },
  run(task, report) {
    const events = opaqueEvents(task);
    if (events.length === 0) return;
    const called = referencedEventNames(task.definition);
    const unused = events.filter(({ name }) => !called.has(name));
    if (unused.length === 0) return;
    // a name that no event has may mean one of these
    const names = new Set(task.incoming.map(eventName));
    const mayBeMeant = [...called].some((name) => !names.has(name));
    for (const { index, name } of unused)
      report({ path: ['events', index], data: { name: displayName(name), mayBeMeant } });
  },
};
