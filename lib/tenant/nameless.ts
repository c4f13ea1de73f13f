import type { TaskId } from '../model/chain.ts';

const PREFIX = 'new:@';

/** What a plan calls a task that has no id: by its place among all that are planned. */
export function nameless(index: number): TaskId {
  return `${PREFIX}${index}`;
}

export function isNameless(task: TaskId): boolean {
  return task.startsWith(PREFIX);
}
