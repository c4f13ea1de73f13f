import { referencedEventNames, eventRefs } from '../../../compiler/eventRefs.ts';
import { entryName, eventName } from '../../../compiler/events.ts';
import { taskName } from '../../../model/task.ts';
import { withoutItem } from '../lists.ts';
import type { Fix } from '../types.ts';

export const unusedEvent: Fix = {
  code: 'unused-event',
  title: 'Takes the event away, unless eventRefs call one that is not there: that may be the one that is meant.',
  apply(task, { path }) {
    const index = path[1];
    const item = typeof index === 'number' ? task.incoming[index] : undefined;
    if (
      typeof index !== 'number' ||
      item?.kind !== 'opaque' ||
      referencedEventNames(task.definition).has(entryName(item.entry))
    )
      return null;
    const names = new Set(task.incoming.map(eventName));
    if (eventRefs(task.definition).some(({ name }) => !names.has(name))) return null;
    return {
      label: `Remove an event of ${taskName(task)} that nothing calls`,
      task: { ...task, incoming: withoutItem(task.incoming, index) },
    };
  },
};
