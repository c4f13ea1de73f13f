import type { NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { type NewTask, newDefinition, newTaskId } from '../compiler/newTask.ts';
import type { Drawing, Point } from '../model/view.ts';
import { withPositions, withTasks } from './replace.ts';
import { type Edited, NotAllowed } from './types.ts';

/**
 * Adds a task at the end of the file.
 *
 * @param args - `task`: what it starts with; `at`: its top left corner, in pixels at 100 % zoom.
 * @throws {NotAllowed} When the task brings an id that another one has.
 * @example addTask(document, { task: { name: 'Mart: revenue' }, at: { x: 0, y: 0 } })
 */
export function addTask<D extends Drawing>(document: D, args: { task: NewTask; at?: Point }): Edited<D> {
  const { chain, view } = document;
  const graph = graphOf(chain);
  const taken = {
    has: (id: NodeKey) => graph.byId.has(id) || graph.byKey.has(id) || graph.outgoing.has(id) || view.positions.has(id),
  };
  if (args.task.id !== undefined && graph.byKey.has(args.task.id)) throw new NotAllowed('Another task has that id.');
  const key = args.task.id ?? newTaskId(args.task.name, taken);
  const node = { key, definition: newDefinition({ ...args.task, id: key }, chain.dialect), incoming: [] };
  const added = withTasks(document, [...chain.tasks, node]);
  return {
    document: args.at ? withPositions(added, [[key, args.at]]) : added,
    label: `Add ${args.task.name}`,
    select: { tasks: [key] },
  };
}
