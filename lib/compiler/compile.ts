import type { Chain, TaskNode } from '../model/chain.ts';
import { type JsonObject, withKey } from '../model/json.ts';
import { inlineEdge } from './inlineEdge.ts';

/**
 * Compiles a chain to task definitions, in the chain's order: the inverse of `decompile`.
 *
 * Which fields a new task has, what a new event is called and when `exclusive` is written is not decided here: the
 * commands have settled it before.
 *
 * @param chain - A chain from `decompile`, `open` or the commands. It is not changed.
 * @returns One definition per task, as the Tasks API takes them.
 * @example
 * const definitions = compile(decompile(tasks)); // equals tasks, key order included
 */
export function compile(chain: Chain): JsonObject[] {
  return chain.tasks.map(compileTask);
}

/** Compiles one task. A task without events keeps its definition, the same object. */
export function compileTask(task: TaskNode): JsonObject {
  if (task.incoming.length === 0) return task.definition;

  // 1. inline edges: name, upstream and status go back into the event entry that an edge was made from
  const events = task.incoming.map((entry) => (entry.kind === 'edge' ? inlineEdge(entry) : entry.entry));

  // 2. fill: the entries become the `events` of the definition
  return withKey(task.definition, 'events', events);
}
