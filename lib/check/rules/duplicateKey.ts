import type { TaskNode } from '../../model/chain.ts';
import { type Json, isArray, isObject } from '../../model/json.ts';
import { countKeys, repeatedKeys } from '../../text/index.ts';
import type { TextRule } from '../types.ts';

export const duplicateKey: TextRule = {
  code: 'duplicate-key',
  scope: 'text',
  severity: 'warning',
  title: 'A key that appears twice in one object',
  reason:
    'Most programs take the last of two equal keys and silently ignore the first, so what is read is not ' +
    'all that is written.',
  example: {
    bad: 'A task with `"name": "Extract"` and, further down, `"name": "Load"`.',
    good: 'A task with one `"name"`.',
  },
  run(text, task, report) {
    // nearly all texts have none, and to count is fast
    if (countKeys(text) === keysOf(task)) return;
    for (const { path, key, ignored } of repeatedKeys(text))
      report({ path, also: ignored, data: { key, times: ignored.length + 1 } });
  },
};

/** How many keys a task has. An edge has as many as its event. */
function keysOf({ definition, incoming }: TaskNode): number {
  let count = keysIn(definition);
  for (const entry of incoming) count += keysIn(entry.kind === 'edge' ? entry.template : entry.entry);
  return count;
}

function keysIn(value: Json): number {
  let count = 0;
  if (isArray(value)) for (const item of value) count += typeof item === 'object' ? keysIn(item) : 0;
  else if (isObject(value)) {
    for (const key in value) {
      const inner = value[key]!;
      count += 1 + (typeof inner === 'object' ? keysIn(inner) : 0);
    }
  }
  return count;
}
