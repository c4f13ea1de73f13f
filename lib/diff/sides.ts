import type { Chain, NodeKey, TaskId } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { taskId, taskName } from '../model/task.ts';
import type { Match } from './matchTasks.ts';

/** One side of a comparison. */
export interface Side {
  /** What an id is called after the change, whichever side it comes from. */
  readonly idAfter: (id: TaskId) => TaskId;
  /** `null` for a task that the side does not hold. */
  readonly nameOf: (id: TaskId) => string | null;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/**
 * How two chains call what they both have.
 *
 * @param matched - The tasks that both have; those that have one id on both sides may be left out.
 */
export function sidesOf(before: Chain, after: Chain, matched: Iterable<Pick<Match, 'before' | 'after'>>): Sides {
  const { byId } = graphOf(before);
  const renamed = new Map<TaskId, TaskId>();
  for (const each of matched) {
    const [was, is] = [taskId(each.before), taskId(each.after)];
    // of several tasks with one id edges mean the first
    if (was !== null && is !== null && was !== is && byId.get(was) === each.before) renamed.set(was, is);
  }
  const given = new Set(renamed.values());
  return {
    // an external task is not the one that has its id since, if that is another task's by now
    before: { idAfter: (id) => renamed.get(id) ?? (given.has(id) ? `before ${id}` : id), nameOf: nameIn(before) },
    after: { idAfter: (id) => id, nameOf: nameIn(after) },
  };
}

/**
 * The same, where it is known by keys which task is which.
 *
 * @param matches - The key after the change of each task that both have, by its key before.
 */
export function sidesByKeys(before: Chain, after: Chain, matches: ReadonlyMap<NodeKey, NodeKey>): Sides {
  const { byKey } = graphOf(after);
  const matched = before.tasks.flatMap((task) => {
    const now = byKey.get(matches.get(task.key) ?? '');
    return now ? [{ before: task, after: now }] : [];
  });
  return sidesOf(before, after, matched);
}

function nameIn(chain: Chain): Side['nameOf'] {
  return (id) => {
    const task = graphOf(chain).byId.get(id);
    return task ? taskName(task) : null;
  };
}
