import { type Edge, type Incoming, type Join, type TaskId, type TaskNode, edgesInto } from './chain.ts';
import { isDatasetUpdated } from './correlation.ts';
import { calledNames, refLists } from './eventRefs.ts';
import { entryName } from './events.ts';
import { readField } from './fields.ts';
import { type Json, type JsonObject, isArray, own } from './json.ts';
import { type Path, getIn } from './path.ts';

/** What starts a task: by hand only is `manual`. */
export type Trigger = 'schedule' | 'event' | 'dataset' | 'manual';

/** The task's id, when it has one that others can refer to. */
export function taskId(task: TaskNode): TaskId | null {
  const id = own(task.definition, 'id');
  return typeof id === 'string' && id !== '' ? id : null;
}

/** The name to show. Never empty: an unnamed task is called by its key. */
export function taskName(task: TaskNode): string {
  const name = own(task.definition, 'name');
  return typeof name === 'string' && name.trim() !== '' ? name : `(unnamed ${task.key})`;
}

/** The value of `start.schedule`: a string or an object where it is a schedule at all. */
export function taskSchedule(definition: JsonObject): Json | undefined {
  return getIn(definition, ['start', 'schedule']);
}

/** Whether the service would start it: a task is created disabled unless `enabled` is true. */
export function isEnabled(task: TaskNode): boolean {
  return readField(task.definition, 'enabled') === true;
}

/** A task that the service has not created: no id yet, or a local one. */
export function isNew(task: TaskNode): boolean {
  const id = taskId(task);
  return id === null || id.startsWith('new:');
}

/** All that starts a task, by structure alone: the integers in `metadata.trigger` have no published meaning. */
export function triggersOf(task: TaskNode): Trigger[] {
  const found: Trigger[] = [];
  if (taskSchedule(task.definition) !== undefined) found.push('schedule');
  if (task.incoming.some((entry) => entry.kind === 'edge')) found.push('event');
  if (task.incoming.some((entry) => entry.kind === 'kept' && isDatasetUpdated(entry.entry))) found.push('dataset');
  return found.length > 0 ? found : ['manual'];
}

/** What a task waits for: its edges, and the other events that a list calls. */
export function waitsOf(task: TaskNode): readonly Incoming[] {
  if (task.incoming.every(({ kind }) => kind === 'edge')) return task.incoming;
  const called = calledNames(task.definition);
  return task.incoming.filter((entry) => entry.kind === 'edge' || called.has(entryName(entry.entry)));
}

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

/** How the task's edges join. An absent `exclusive` is `any`, the default of Serverless Workflow 0.8. */
export function joinOf(task: TaskNode): Join {
  return getIn(task.definition, exclusivePath(task)) === false ? 'all' : 'any';
}

/** More than the one state, one `onEvents` entry and one action that the service takes. */
export function isAdvanced(task: TaskNode): boolean {
  const states = own(task.definition, 'states');
  if (isArray(states) && states.length > 1) return true;
  const groups = getIn(task.definition, ['states', 0, 'onEvents']);
  if (isArray(groups) && groups.length > 1) return true;
  const actions = getIn(task.definition, ['states', 0, 'onEvents', 0, 'actions']);
  return isArray(actions) && actions.length > 1;
}
