import type { NodeKey } from '../model/chain.ts';
import { own } from '../model/json.ts';
import { unique } from '../model/names.ts';
import type { LiftedTask } from './lift.ts';

/** A key for each task: its id; without one, or where a task before it has the same, its place (`@0`, `@1`). */
export function nodeKeys(tasks: readonly LiftedTask[]): NodeKey[] {
  const ids = tasks.map(({ definition }) => own(definition, 'id'));
  const taken = new Set<unknown>(ids);
  for (const { incoming } of tasks) {
    for (const entry of incoming) if (entry.kind === 'edge') taken.add(entry.source);
  }
  const used = new Set<string>();
  return ids.map((id, index) => {
    const usable = typeof id === 'string' && id !== '' && !used.has(id);
    const key = usable ? id : unique(`@${index}`, taken);
    used.add(key);
    return key;
  });
}
