import type { TaskId, TaskNode } from './chain.ts';
import { readField } from './fields.ts';
import { type Json, type JsonObject, isArray, own } from './json.ts';
import { getIn } from './path.ts';

/**
 * The task's id, when it has one that others can refer to.
 *
 * @example taskId(task) // 'a', or null where it has none
 */
export function taskId(task: TaskNode): TaskId | null {
  const id = own(task.definition, 'id');
  return typeof id === 'string' && id !== '' ? id : null;
}

/**
 * The name to show. Never empty: an unnamed task is called by its key.
 *
 * @example taskName(task) // 'Extract orders', or '(unnamed a)'
 */
export function taskName(task: TaskNode): string {
  const name = own(task.definition, 'name');
  return typeof name === 'string' && name.trim() !== '' ? name : `(unnamed ${task.key})`;
}

/**
 * The value of `start.schedule`: a string or an object where it is a schedule at all.
 *
 * @example taskSchedule(definition) // { recurrence: 'RRULE:FREQ=DAILY', timezone: 'Europe/Oslo' }
 */
export function taskSchedule(definition: JsonObject): Json | undefined {
  return getIn(definition, ['start', 'schedule']);
}

/**
 * Whether the service would start it: a task is created disabled unless `enabled` is true.
 *
 * @example decompile(definitions).tasks.filter(isEnabled)
 */
export function isEnabled(task: TaskNode): boolean {
  return readField(task.definition, 'enabled') === true;
}

/**
 * A task that the service has not created: no id yet, or a local one.
 *
 * @example chain.tasks.filter(isNew) // the tasks that an apply creates
 */
export function isNew(task: TaskNode): boolean {
  const id = taskId(task);
  return id === null || id.startsWith('new:');
}

/**
 * More than the one state, one `onEvents` entry and one action that the service takes.
 *
 * @example decompile(definitions).tasks.filter(isAdvanced)
 */
export function isAdvanced(task: TaskNode): boolean {
  const states = own(task.definition, 'states');
  if (isArray(states) && states.length > 1) return true;
  const groups = getIn(task.definition, ['states', 0, 'onEvents']);
  if (isArray(groups) && groups.length > 1) return true;
  const actions = getIn(task.definition, ['states', 0, 'onEvents', 0, 'actions']);
  return isArray(actions) && actions.length > 1;
}
