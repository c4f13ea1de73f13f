import { eventName } from '../compiler/events.ts';
import type { TaskNode } from '../model/chain.ts';
import type { Json } from '../model/json.ts';

/** An event that is not an edge, with its name as written. */
export interface OpaqueEventAt {
  readonly index: number;
  readonly entry: Json;
  readonly name: Json;
  /** Whether an event before it has the same name. */
  readonly repeats: boolean;
}

const NONE: readonly OpaqueEventAt[] = [];

/** The events of a task that are not edges. */
export function opaqueEvents(task: TaskNode): readonly OpaqueEventAt[] {
  if (task.incoming.every((item) => item.kind === 'edge')) return NONE;
  const seen = new Set<Json>();
  const found: OpaqueEventAt[] = [];
  for (const [index, item] of task.incoming.entries()) {
    const name = eventName(item);
    if (item.kind === 'opaque')
      found.push({ index, entry: item.entry, name, repeats: name !== null && seen.has(name) });
    seen.add(name);
  }
  return found;
}
