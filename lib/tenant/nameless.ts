import type { TaskId } from '../model/chain.ts';

const PREFIX = 'new:@';

/** What a plan calls a task that has no id: by its place among all that are planned. */
export function nameless(index: number): TaskId {
  return `${PREFIX}${index}`;
}

export function isNameless(task: TaskId): boolean {
  return task.startsWith(PREFIX);
}

/** What a plan shows for the id that a task will get in the place of one that is gone. */
export function anew(task: TaskId): TaskId {
  return task.startsWith('new:') ? task : `new:${task}`;
}
