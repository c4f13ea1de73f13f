import { eventName, displayName } from '../../compiler/events.ts';
import { inlineEdge } from '../../compiler/inlineEdge.ts';
import type { TaskNode } from '../../model/chain.ts';
import { equalJson } from '../../model/json.ts';
import { type OpaqueEventAt, opaqueEvents } from '../opaqueEvents.ts';
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
      report({ path: ['events', event.index], data: { name: displayName(event.name), isSame: isSame(task, event) } });
    }
  },
};

/** Whether an event is the same in all as the first of its name. */
function isSame({ incoming }: TaskNode, { name, entry }: OpaqueEventAt): boolean {
  const first = incoming.find((each) => eventName(each) === name)!;
  return equalJson(first.kind === 'edge' ? inlineEdge(first) : first.entry, entry);
}
