import { type Join, type NodeKey, edgesInto } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import { getIn } from '../model/path.ts';
import { exclusivePath, taskName } from '../model/task.ts';
import type { Drawing } from '../model/view.ts';
import { replaceTask } from './replace.ts';
import { type Edited, NotAllowed } from './types.ts';

/**
 * Sets how a task waits for its edges: `all` writes `exclusive: false`, `any` writes `exclusive: true`.
 *
 * @throws {NotAllowed} When there is no such task, or it has no state to write to.
 */
export function setJoin<D extends Drawing>(document: D, args: { task: NodeKey; join: Join }): Edited<D> {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) throw new NotAllowed('There is no such task.');
  const label = `Make ${taskName(task)} wait for ${args.join} of ${edgesInto(task).length}`;
  const path = exclusivePath(task);
  const value = args.join === 'any';
  if (getIn(task.definition, path) === value) return { document, label };
  const definition = getIn(task.definition, path.slice(0, -1)) === undefined ? null : writePath(task.definition, path, value);
  if (!definition) throw new NotAllowed(`${taskName(task)} has no state to write the join to; repair its definition first.`);
  return { document: replaceTask(document, { ...task, definition }), label, select: { tasks: [task.key] } };
}
