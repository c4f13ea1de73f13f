import { eventRefs } from '../../../compiler/eventRefs.ts';
import { entryName, eventName } from '../../../compiler/events.ts';
import { readRunFinished } from '../../../compiler/runFinished.ts';
import type { TaskNode } from '../../../model/chain.ts';
import { writePath } from '../../../model/fields.ts';
import { type Json, isArray } from '../../../model/json.ts';
import { getIn } from '../../../model/path.ts';
import { taskName } from '../../../model/task.ts';
import { uncalledEvents, withoutItem } from '../lists.ts';
import type { Fix } from '../types.ts';

export const danglingRef: Fix = {
  code: 'dangling-ref',
  title: 'Takes the name out of eventRefs; where the task has just one event that nothing calls, calls that instead.',
  apply(task, { path }) {
    const list = getIn(task.definition, path.slice(0, -1));
    const index = path.at(-1);
    if (path.at(-2) !== 'eventRefs' || !isArray(list) || typeof index !== 'number' || index >= list.length) return null;
    const meant = uncalledEvents(task);
    if (meant.length === 0) {
      const definition = writePath(task.definition, path.slice(0, -1), withoutItem(list, index));
      return (
        definition && {
          label: `Remove the reference to a missing event from ${taskName(task)}`,
          task: { ...task, definition },
        }
      );
    }
    const name = meant.length === 1 && dangling(task) === 1 ? entryName(meant[0]!) : null;
    // what becomes an edge may close a cycle: that is for a person to decide
    if (typeof name !== 'string' || readRunFinished(meant[0]!)) return null;
    const definition = writePath(task.definition, path, name);
    return definition && { label: `Reference the event “${name}” in ${taskName(task)}`, task: { ...task, definition } };
  },
};

/** How many names of eventRefs no event has. */
function dangling(task: TaskNode): number {
  const names = new Set<Json>(task.incoming.map(eventName));
  return eventRefs(task.definition).filter(({ name }) => !names.has(name)).length;
}
