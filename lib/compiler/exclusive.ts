import { type Edge, type Join, type TaskNode, edgesInto } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import type { Json } from '../model/json.ts';
import { type Path, getIn } from '../model/path.ts';
import { refLists } from './eventRefs.ts';

/** The path of the `exclusive` that decides how a task's edges join: that of the first state that calls one. */
export function exclusivePath(task: TaskNode): Path {
  const lists = refLists(task.definition);
  const edges = edgesInto(task);
  // what draws an edge is called: in the only list, where there is but one
  if (lists.length < 2 || edges.length === 0)
    return ['states', edges.length === 0 ? 0 : (lists[0]?.path[1] ?? 0), 'exclusive'];
  const names = new Set<Json>(edges.map((edge: Edge) => edge.name));
  const list = lists.find(({ refs }) => refs.some((name) => names.has(name)));
  return ['states', list?.path[1] ?? 0, 'exclusive'];
}

/**
 * How the task's edges join. An absent `exclusive` is `any`, the default of Serverless Workflow 0.8.
 *
 * @example joinOf(task) // 'all' where `exclusive` is false
 */
export function joinOf(task: TaskNode): Join {
  return getIn(task.definition, exclusivePath(task)) === false ? 'all' : 'any';
}

/** Writes `exclusive` where two edges or more leave it unsaid, with the meaning that it has unsaid: any. */
export function ensureExclusive(task: TaskNode): TaskNode {
  const path = exclusivePath(task);
  if (edgesInto(task).length < 2 || getIn(task.definition, path) !== undefined) return task;
  return { ...task, definition: writePath(task.definition, path, true) ?? task.definition };
}
