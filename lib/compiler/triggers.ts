import type { Incoming, TaskNode } from '../model/chain.ts';
import { taskSchedule } from '../model/task.ts';
import { referencedEventNames } from './eventRefs.ts';
import { entryName } from './events.ts';
import { isDatasetUpdated } from './runFinished.ts';

/** What starts a task: by hand only is `manual`. */
export type Trigger = 'schedule' | 'event' | 'dataset' | 'manual';

/**
 * All that starts a task, by structure alone: the integers in `metadata.trigger` have no published meaning.
 *
 * @example triggersOf(task) // ['schedule']
 */
export function triggersOf(task: TaskNode): Trigger[] {
  const found: Trigger[] = [];
  if (taskSchedule(task.definition) !== undefined) found.push('schedule');
  if (task.incoming.some((entry) => entry.kind === 'edge')) found.push('event');
  if (task.incoming.some((entry) => entry.kind === 'opaque' && isDatasetUpdated(entry.entry))) found.push('dataset');
  return found.length > 0 ? found : ['manual'];
}

/**
 * What a task waits for: its edges, and the other events that a list calls.
 *
 * @example waitsOf(task).length // how many events the join counts
 */
export function waitsOf(task: TaskNode): readonly Incoming[] {
  if (task.incoming.every(({ kind }) => kind === 'edge')) return task.incoming;
  const called = referencedEventNames(task.definition);
  return task.incoming.filter((entry) => entry.kind === 'edge' || called.has(entryName(entry.entry)));
}
