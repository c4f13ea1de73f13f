import type { Chain } from '../model/chain.ts';
import type { JsonObject } from '../model/json.ts';
import { lowerTask as compileTask } from '../model/lower.ts';

/**
 * A chain to task definitions, in the chain's order: what `decompile` took apart, put together again.
 *
 * ```
 *      chain
 *        |  each task:
 *        |  1. lower   an edge becomes its event entry: name, upstream and status back in their places
 *        |  2. fill    the entries become the `events` of the definition
 *        v
 *   definitions
 * ```
 *
 * Nothing else is decided here: which fields a new task has, how a new event is called and when
 * `exclusive` is written, the commands have settled before.
 *
 * @param chain - A chain from `decompile`, `open` or the commands. It is not changed.
 * @returns One definition a task, as the Tasks API takes them.
 * @example
 * const definitions = compile(decompile(tasks)); // equals tasks, key order included
 */
export function compile(chain: Chain): JsonObject[] {
  return chain.tasks.map(compileTask);
}

export { compileTask };
