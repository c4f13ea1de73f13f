import { removeEntry } from '../compiler/wiring.ts';
import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { type EditResult, edit } from './edit.ts';
import { remove } from './remove.ts';
import { replaceTask } from './replace.ts';
import { labelled } from './sequence.ts';

/**
 * Takes an entry of `events` out, with the calls that mean it: an edge, or an event that draws none. What is not there
 * is passed over.
 *
 * @param args - `index`: its place in the `events` of the task.
 * @example removeEvent(document, { task: 'a', index: 0 })
 */
export function removeEvent<D extends ChainWithView>(
  document: D,
  args: { readonly task: NodeKey; readonly index: number },
): EditResult<D> {
  const task = graphOf(document.chain).byKey.get(args.task);
  const entry = task?.incoming[args.index];
  if (!task || !entry) return edit(document, 'Delete nothing');
  const label = `Delete an event of ${taskName(task)}`;
  return entry.kind === 'edge'
    ? labelled(label, (now: D) => remove(now, { edges: [entry.id] }))(document)
    : edit(replaceTask(document, removeEntry(task, args.index)), label);
}
