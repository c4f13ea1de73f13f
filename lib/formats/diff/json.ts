import { type ChainDiff, changeWords, countsOf } from '../../diff/index.ts';
import type { TaskNode } from '../../model/chain.ts';
import { taskId, taskName } from '../../model/task.ts';
import type { DiffTexts } from './words.ts';

/**
 * What is different between two chains, for programs: counts, effects, and each change with its words.
 *
 * @example JSON.stringify(diffJson(diff(before, after), { before, after }))
 */
export function diffJson(found: ChainDiff, { names }: DiffTexts): object {
  const { moved, notes, groups, comments, rehearsal } = found.layout;
  const sideOf = (task: TaskNode | null) => task && { id: taskId(task), name: taskName(task) };
  return {
    counts: countsOf(found),
    effects: found.effects.map(({ code, name }) => ({ code, name })),
    tasks: found.tasks.map(({ action, before, after, matchedBy, changes }) => ({
      action,
      before: sideOf(before),
      after: sideOf(after),
      ...(matchedBy === null ? {} : { matchedBy }),
      changes: changes.map((change) => ({ ...change, words: changeWords(change, names) })),
    })),
    layout: { moved: moved.length, notes, groups, comments, rehearsal },
    order: found.order,
  };
}
