import type { Chain } from '../model/chain.ts';
import type { Dialect } from '../model/dialect.ts';
import type { JsonObject } from '../model/json.ts';
import { detectDialect } from './detectDialect.ts';
import { extractEdges } from './extractEdges.ts';
import { nodeKeys } from './nodeKeys.ts';

/**
 * Decompiles task definitions to a chain. Total: any objects come through, however malformed, and what the graph
 * cannot express stays in the definition, so that `compile` returns the same definitions, key order included.
 *
 * @param definitions - Task definitions as the Tasks API reads and writes them. They are not changed.
 * @param options - `dialect`: if known; otherwise it is detected from what only one dialect has.
 * @example
 * const chain = decompile([{ id: 'a', name: 'Extract' }]);
 * chain.tasks[0].key; // 'a'
 */
export function decompile(definitions: readonly JsonObject[], options: { dialect?: Dialect } = {}): Chain {
  // 1. dialect: which of the two forms is this?
  const dialect = options.dialect ?? detectDialect(definitions);

  // 2. keys: a key for each node, its id or its index
  const keys = nodeKeys(definitions);

  // 3. extract edges: run-finished events that are referenced leave `events`, everything else stays
  const tasks = definitions.map((definition, index) => extractEdges(definition, keys[index]!));

  return { dialect, tasks };
}
