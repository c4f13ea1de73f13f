import type { TaskNode } from '../model/chain.ts';
import { type JsonObject, withKey } from '../model/json.ts';
import { lowerEdge } from './lower.ts';

/** The definition of one task. */
export function compileTask(task: TaskNode): JsonObject {
  if (task.incoming.length === 0) return task.definition;

  // 1. lower
  const events = task.incoming.map((entry) => (entry.kind === 'edge' ? lowerEdge(entry) : entry.entry));

  // 2. fill
  return withKey(task.definition, 'events', events);
}
