import type { Chain } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import type { JsonObject } from '../model/json.ts';
import { liftTask } from '../model/lift.ts';
import { detectDialect } from './dialect.ts';
import { nodeKeys } from './keys.ts';

/**
 * Task definitions to a chain. Total: any objects come through, however malformed, and what the drawing
 * cannot say stays where it was, so that `compile` gives back the same definitions, key order included.
 *
 * ```
 *   definitions
 *        |  1. dialect   which of the two forms is this?
 *        |  2. keys      a name for each node: its id, or its place
 *        |  3. lift      events that are edges leave `events`, the rest of the definition stays
 *        v
 *      chain
 * ```
 *
 * @param definitions - Task definitions as the Tasks API reads and writes them. They are not changed.
 * @param options - `dialect` where it is known; else it is told by what only one dialect has.
 * @example
 * const chain = decompile([{ id: 'a', name: 'Extract' }]);
 * chain.tasks[0].key; // 'a'
 */
export function decompile(definitions: readonly JsonObject[], options: { dialect?: Dialect } = {}): Chain {
  // 1. dialect
  const dialect = options.dialect ?? detectDialect(definitions);

  // 2. keys
  const keys = nodeKeys(definitions);

  // 3. lift
  const tasks = definitions.map((definition, index) => liftTask(definition, keys[index]!));

  return { dialect, tasks };
}
