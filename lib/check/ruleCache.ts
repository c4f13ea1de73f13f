import type { TaskNode } from '../model/chain.ts';
import type { Found } from './found.ts';

/** What was found in a task, and by which set of rules. */
interface Remembered {
  readonly by: string;
  readonly found: readonly Found[];
}

/** What needs no clock is remembered apart from what does: that goes on, this does not. */
type Kind = 'alone' | 'timed';

/**
 * What the rules found that look at a task alone: an edit makes new objects of the tasks that it changes, and of
 * no others.
 */
export type RuleCache = WeakMap<TaskNode, { readonly [K in Kind]?: Remembered }>;

const NONE: readonly Found[] = [];
const NOTHING: ReadonlyMap<TaskNode, readonly Found[]> = new Map();

/** What a set of rules finds in tasks: looked for in those of which it is not known. */
export function cachedBy(
  cache: RuleCache,
  kind: Kind,
  by: string,
  tasks: readonly TaskNode[],
  run: (tasks: readonly TaskNode[]) => Map<TaskNode, Found[]>,
): (task: TaskNode) => readonly Found[] {
  const unseen = tasks.filter((task) => cache.get(task)?.[kind]?.by !== by);
  const fresh = unseen.length === 0 ? NOTHING : run(unseen);
  // most tasks have nothing to be found, and share that
  const clean = { by, found: NONE };
  const fresher = { [kind]: clean };
  for (const task of unseen) {
    const [entry, list] = [cache.get(task), fresh.get(task)];
    cache.set(task, entry || list ? { ...entry, [kind]: list ? { by, found: list } : clean } : fresher);
  }
  return (task) => cache.get(task)![kind]!.found;
}
