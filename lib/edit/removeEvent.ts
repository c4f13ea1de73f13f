import type { NodeKey } from '../model/chain.ts';
import { withoutEvents } from '../model/events.ts';
import { graphOf } from '../model/graph.ts';
import { lowerTask } from '../model/lower.ts';
import { taskName } from '../model/task.ts';
import type { Drawing } from '../model/view.ts';
import { liftAnew } from './event.ts';
import { withEdited } from './setAt.ts';
import type { Edited } from './types.ts';

/**
 * Takes an entry of `events` out, and the calls of it that name no other: an edge, or an event that draws none. An event of
 * the same name further down is then the one that is called. What is not there is passed over.
 *
 * @param args - `index`: its place in the `events` of the task.
 * @example removeEvent(document, { task: 'a', index: 0 })
 */
export function removeEvent<D extends Drawing>(document: D, args: { readonly task: NodeKey; readonly index: number }): Edited<D> {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task?.incoming[args.index]) return { document, label: 'Delete nothing' };
  const left = withoutEvents(lowerTask(task), (_, index) => index === args.index);
  return {
    document: withEdited(document, task, liftAnew(task, left)),
    label: `Delete an event of ${taskName(task)}`,
    select: { tasks: [task.key] },
  };
}
