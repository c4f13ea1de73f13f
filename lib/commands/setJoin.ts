import { type Join, type NodeKey, type TaskNode } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import type { JsonObject } from '../model/json.ts';
import { getIn } from '../model/path.ts';
import { taskName } from '../model/task.ts';
import { waitsOf } from '../compiler/triggers.ts';
import { exclusivePath } from '../compiler/exclusive.ts';
import { type Verdict, YES, no } from '../model/verdict.ts';
import type { Drawing } from '../model/view.ts';
import { replaceTask } from './replace.ts';
import { type Edited, NotAllowed } from './types.ts';

/** Whether a task's join can be written: it needs a state to write it to. */
export function canSetJoin(document: Drawing, args: { task: NodeKey; join: Join }): Verdict {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) return no('There is no such task.');
  return joined(task, args.join)
    ? YES
    : no(`${taskName(task)} has no state to write the join to; repair its definition first.`);
}

/**
 * Sets how a task waits for its edges and other events: `all` writes `exclusive: false`, `any` writes `exclusive: true`.
 *
 * @throws {NotAllowed} When `canSetJoin` says no.
 */
export function setJoin<D extends Drawing>(document: D, args: { task: NodeKey; join: Join }): Edited<D> {
  const verdict = canSetJoin(document, args);
  if (!verdict.ok) throw new NotAllowed(verdict.reason);
  const task = graphOf(document.chain).byKey.get(args.task)!;
  const label = `Make ${taskName(task)} wait for ${args.join} of ${waitsOf(task).length}`;
  const definition = joined(task, args.join)!;
  if (definition === task.definition) return { document, label };
  return { document: replaceTask(document, { ...task, definition }), label, select: { tasks: [task.key] } };
}

/** A task's definition with the join written; the same one where it says so already, `null` where it cannot. */
export function joined(task: TaskNode, join: Join): JsonObject | null {
  const path = exclusivePath(task);
  if (getIn(task.definition, path) === (join === 'any')) return task.definition;
  if (getIn(task.definition, path.slice(0, -1)) === undefined) return null;
  return writePath(task.definition, path, join === 'any');
}
