import { exclusivePath } from '../compiler/exclusive.ts';
import { waitsOf } from '../compiler/triggers.ts';
import { type Join, type NodeKey, type TaskNode } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import { getIn } from '../model/path.ts';
import { type Result, ok } from '../model/result.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { type EditResult, edit } from './edit.ts';
import { refuse } from './refusals.ts';
import { replaceTask } from './replace.ts';

/**
 * Sets how a task waits for its edges and other events: `all` writes `exclusive: false`, `any` writes `exclusive:
 * true`.
 *
 * @example setJoin(document, { task: 'c', join: 'all' })
 */
export function setJoin<D extends ChainWithView>(document: D, args: { task: NodeKey; join: Join }): EditResult<D> {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) return refuse('no-task');
  const joined = withJoin(task, args.join);
  if (!joined.ok) return joined;
  const label = `Make ${taskName(task)} wait for ${args.join} of ${waitsOf(task).length}`;
  return edit(replaceTask(document, joined.value), label);
}

/** `task` with the join written; the same task if it has it already. */
export function withJoin(task: TaskNode, join: Join): Result<TaskNode> {
  const path = exclusivePath(task);
  if (getIn(task.definition, path) === (join === 'any')) return ok(task);
  const hasState = getIn(task.definition, path.slice(0, -1)) !== undefined;
  const definition = hasState ? writePath(task.definition, path, join === 'any') : null;
  return definition ? ok({ ...task, definition }) : refuse('no-state-for-join', { task: taskName(task) });
}
