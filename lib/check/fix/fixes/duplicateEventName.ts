import { eventName } from '../../../compiler/events.ts';
import { inlineEdge } from '../../../compiler/inlineEdge.ts';
import type { Incoming } from '../../../model/chain.ts';
import { type Json, equalJson } from '../../../model/json.ts';
import { taskName } from '../../../model/task.ts';
import { withoutItem } from '../lists.ts';
import type { Fix } from '../types.ts';

export const duplicateEventName: Fix = {
  code: 'duplicate-event-name',
  title: 'Takes the second event away where both are the same in all.',
  apply(task, { path }) {
    const index = path[1];
    const item = typeof index === 'number' ? task.incoming[index] : undefined;
    if (typeof index !== 'number' || item?.kind !== 'opaque') return null;
    const first = task.incoming.slice(0, index).find((each) => eventName(each) === eventName(item));
    if (!first || !equalJson(entryOf(first), item.entry)) return null;
    return {
      label: `Remove an event of ${taskName(task)} that is there twice`,
      task: { ...task, incoming: withoutItem(task.incoming, index) },
    };
  },
};

function entryOf(item: Incoming): Json {
  return item.kind === 'edge' ? inlineEdge(item) : item.entry;
}
