import { referencedEventNames } from '../../compiler/eventRefs.ts';
import { entryName } from '../../compiler/events.ts';
import type { TaskNode } from '../../model/chain.ts';
import type { Json } from '../../model/json.ts';

export function withoutItem<T>(list: readonly T[], index: number): T[] {
  return [...list.slice(0, index), ...list.slice(index + 1)];
}

/** The events of a task that nothing calls. */
export function uncalledEvents(task: TaskNode): Json[] {
  const called = referencedEventNames(task.definition);
  return task.incoming.flatMap((item) =>
    item.kind === 'opaque' && !called.has(entryName(item.entry)) ? [item.entry] : [],
  );
}
