import { eventName } from '../compiler/events.ts';
import { inlineEdge } from '../compiler/inlineEdge.ts';
import type { Incoming, TaskNode } from '../model/chain.ts';
import { type Json, equalJson } from '../model/json.ts';

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

/** Whether an event is the same in all as another one of its name before it. */
export function isRepetition({ incoming }: TaskNode, item: Incoming): boolean {
  const name = eventName(item);
  const first = incoming.find((each) => eventName(each) === name)!;
  return first !== item && equalJson(entryOf(first), entryOf(item));
}

function entryOf(item: Incoming): Json {
  return item.kind === 'edge' ? inlineEdge(item) : item.entry;
}
