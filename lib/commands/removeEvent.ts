import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { taskName } from '../model/task.ts';
import type { Drawing } from '../model/view.ts';
import { remove } from './remove.ts';
import { replaceTask } from './replace.ts';
import type { Edited } from './types.ts';
import { removeEntry } from '../compiler/wiring.ts';

/**
 * Takes an entry of `events` out, with the calls that mean it: an edge, or an event that draws none. What is not there is
 * passed over.
 *
 * @param args - `index`: its place in the `events` of the task.
 * @example removeEvent(document, { task: 'a', index: 0 })
 */
export function removeEvent<D extends Drawing>(
  document: D,
  args: { readonly task: NodeKey; readonly index: number },
): Edited<D> {
  const task = graphOf(document.chain).byKey.get(args.task);
  const entry = task?.incoming[args.index];
  if (!task || !entry) return { document, label: 'Delete nothing' };
  const left =
    entry.kind === 'edge'
      ? remove(document, { edges: [entry.id] }).document
      : replaceTask(document, removeEntry(task, args.index));
  return { document: left, label: `Delete an event of ${taskName(task)}`, select: { tasks: [task.key] } };
}
