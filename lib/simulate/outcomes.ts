import type { NodeKey } from '../model/chain.ts';
import { RunColumns } from './columns.ts';
import { withoutTask } from './endings.ts';
import type { Plan } from './plan.ts';
import { type RehearsalOptions, playPlan } from './rehearse.ts';

/** What happens when a task fails, each time that it runs. */
export interface FailureOutcome {
  readonly task: NodeKey;
  /** The tasks that run all the same, or only then. */
  readonly runs: readonly NodeKey[];
  /** The tasks that would have run and now never do. */
  readonly lost: readonly NodeKey[];
  /** The tasks that its failure starts, by edges of FAILED or ANY. */
  readonly handledBy: readonly NodeKey[];
}

/**
 * The outcome matrix of a chain: for each task that runs, what happens when it fails. Failures that nothing handles
 * come first; then those that lose most tasks.
 *
 * @returns Fewer than all of them where the signal says so.
 * @example outcomeMatrix(plan)[0] // { task: 'extract', runs: [], lost: ['stage', 'mart'], handledBy: [] }
 */
export function outcomeMatrix(
  plan: Plan,
  options: Pick<RehearsalOptions, 'mostRuns' | 'signal'> = {},
): FailureOutcome[] {
  const { network, assumed } = plan;
  const usual = Array.from(playPlan(plan, options).left.begun);
  const columns = new RunColumns(network);
  const found: FailureOutcome[] = [];
  for (let task = 0; task < network.taskCount && !options.signal?.aborted; task += 1) {
    if (usual[task] === 0) continue;
    const failures = assumed.failures.with(task, 1);
    const endings = withoutTask(plan.endings, task);
    const { runs, left } = playPlan({ ...plan, assumed: { ...assumed, failures }, endings }, options, columns);
    const handledBy = new Set<number>();
    for (let number = 0; number < runs.length; number += 1)
      if (runs.by(number).some((by) => runs.tasks[by] === task && runs.failed[by] === 1))
        handledBy.add(runs.tasks[number]!);
    const keysOf = (is: (each: number) => boolean): NodeKey[] =>
      network.keys.filter((_, each) => each !== task && each < network.taskCount && is(each));
    found.push({
      task: network.keys[task]!,
      runs: keysOf((each) => left.begun[each]! > 0),
      lost: keysOf((each) => usual[each]! > 0 && left.begun[each] === 0),
      handledBy: keysOf((each) => handledBy.has(each)),
    });
  }
  return found.toSorted(
    (a, b) => Number(a.handledBy.length > 0) - Number(b.handledBy.length > 0) || b.lost.length - a.lost.length,
  );
}
