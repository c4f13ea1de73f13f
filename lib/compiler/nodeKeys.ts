import type { NodeKey } from '../model/chain.ts';
import { type JsonObject, isArray, own } from '../model/json.ts';
import { unique } from '../model/names.ts';
import { readRunFinished } from './runFinished.ts';

/** A key for each task: its id; without one, or where a task before it has the same, its place (`@0`, `@1`). */
export function nodeKeys(definitions: readonly JsonObject[]): NodeKey[] {
  const used = new Set<string>();
  let known: ReadonlySet<string> | null = null;
  return definitions.map((definition, index) => {
    const id = own(definition, 'id');
    const usable = typeof id === 'string' && id !== '' && !used.has(id);
    const key = usable ? id : unique(`@${index}`, (known ??= knownIds(definitions)));
    used.add(key);
    return key;
  });
}

/** Every id that the definitions have or wait for: a made-up key must be none of them. */
function knownIds(definitions: readonly JsonObject[]): Set<string> {
  const ids = new Set<string>();
  for (const definition of definitions) {
    const id = own(definition, 'id');
    if (typeof id === 'string') ids.add(id);
    const events = own(definition, 'events');
    for (const entry of isArray(events) ? events : []) {
      const source = readRunFinished(entry)?.source;
      if (source !== undefined) ids.add(source);
    }
  }
  return ids;
}
