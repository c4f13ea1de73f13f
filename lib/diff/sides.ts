import type { Chain, NodeKey, TaskId } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { taskId, taskName } from '../model/task.ts';

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
 * @param matches - The key after the change of each task that both have, by its key before.
 */
export function sidesOf(before: Chain, after: Chain, matches: ReadonlyMap<NodeKey, NodeKey>): Sides {
  const ids = idsAfter(before, after, matches);
  const given = new Set(ids.values());
  return {
    // an external task is not the one that has its id since, if that is another task's by now
    before: { idAfter: (id) => ids.get(id) ?? (given.has(id) ? `before ${id}` : id), nameOf: nameIn(before) },
    after: { idAfter: (id) => id, nameOf: nameIn(after) },
  };
}

function nameIn(chain: Chain): Side['nameOf'] {
  return (id) => {
    const task = graphOf(chain).byId.get(id);
    return task ? taskName(task) : null;
  };
}

/** The id after the change of each id before it. */
function idsAfter(before: Chain, after: Chain, matches: ReadonlyMap<NodeKey, NodeKey>): ReadonlyMap<TaskId, TaskId> {
  const { byKey } = graphOf(after);
  // of several tasks with one id edges mean the first
  return new Map(
    [...graphOf(before).byId].flatMap(([id, task]): [TaskId, TaskId][] => {
      const now = byKey.get(matches.get(task.key) ?? '');
      const idNow = now ? taskId(now) : null;
      return idNow === null ? [] : [[id, idNow]];
    }),
  );
}
