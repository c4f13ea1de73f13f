import { type NewTask, newDefinition, newTaskId } from '../compiler/newTask.ts';
import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import type { ChainWithView, Point } from '../model/view.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';
import { withPositions, withTasks } from './replace.ts';

/**
 * Adds a task at the end of the file.
 *
 * @param args - `task`: what it starts with; `at`: its top left corner, in pixels at 100 % zoom.
 * @example addTask(document, { task: { name: 'Mart: revenue' }, at: { x: 0, y: 0 } })
 */
export function addTask<D extends ChainWithView>(document: D, args: { task: NewTask; at?: Point }): EditResult<D> {
  const { chain, view } = document;
  const graph = graphOf(chain);
  const taken = {
    has: (id: NodeKey) => graph.byId.has(id) || graph.byKey.has(id) || graph.outgoing.has(id) || view.positions.has(id),
  };
  if (args.task.id !== undefined && graph.byKey.has(args.task.id)) return refuse('id-taken');
  const key = args.task.id ?? newTaskId(args.task.name, taken);
  const node = { key, definition: newDefinition({ ...args.task, id: key }, chain.dialect), incoming: [] };
  const added = withTasks(document, [...chain.tasks, node]);
  const placed = args.at ? withPositions(added, [[key, args.at]]) : added;
  return edit(placed, `Add ${args.task.name}`, { tasks: [key] });
}
