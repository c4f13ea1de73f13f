import { type CompactTask, fromCompact } from '../../lib/formats/index.ts';
import { type ChainDocument, type JsonObject, compile } from '../../lib/index.ts';
import { documentOf } from './openText.ts';

type Task = Pick<CompactTask, 'name'> & Partial<CompactTask>;

/** A document of well-formed tasks, written by their names: `chainOf(['a', 'b'], ['a FAILED b'])`. */
export function chainOf(tasks: readonly (string | Task)[], edges: readonly string[] = []): ChainDocument {
  return documentOf(definitionsOf(tasks, edges));
}

export function definitionsOf(tasks: readonly (string | Task)[], edges: readonly string[] = []): JsonObject[] {
  const full = tasks.map((task) => (typeof task === 'string' ? { name: task } : task));
  const ids = new Set(full.map((task) => task.id ?? task.name));
  const ends = edges.map((edge) => edge.split(' ') as [string, string, string]);
  const externals = new Set(ends.map(([source]) => source).filter((source) => !ids.has(source)));
  const made = fromCompact({
    tasks: [
      ...full.map((task) => ({ id: task.name, appId: `app-${task.name}`, ...task })),
      ...Array.from(externals, (id) => ({ id, external: true })),
    ],
    edges: ends.map(([source, status, target]) => ({ source, status, target })),
  });
  if (!made.ok) throw new Error(made.refusal.faults.join('\n'));
  return compile(made.value.chain);
}
