import type { NodeKey } from '../model/chain.ts';
import { RunColumns } from './columns.ts';
import { withoutTask } from './endings.ts';
import { Groups } from './groups.ts';
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
  const parts = partsOf(plan);
  const columns = new RunColumns(network);
  const found: FailureOutcome[] = [];
  for (let task = 0; task < network.taskCount && !options.signal?.aborted; task += 1) {
    if (usual[task] === 0) continue;
    const failures = assumed.failures.with(task, 1);
    const endings = withoutTask(plan.endings, task);
    const isNear = (each: number): boolean => parts[each] === parts[task];
    const { runs, left } = playPlan(
      { ...partOf(plan, isNear), assumed: { ...assumed, failures }, endings },
      options,
      columns,
    );
    const begun = (each: number): number => (isNear(each) ? left.begun[each]! : usual[each]!);
    const handledBy = new Set<number>();
    for (let number = 0; number < runs.length; number += 1)
      if (runs.by(number).some((by) => runs.tasks[by] === task && runs.failed[by] === 1))
        handledBy.add(runs.tasks[number]!);
    const keysOf = (is: (each: number) => boolean): NodeKey[] =>
      network.keys.filter((_, each) => each !== task && each < network.taskCount && is(each));
    found.push({
      task: network.keys[task]!,
      runs: keysOf((each) => begun(each) > 0),
      lost: keysOf((each) => usual[each]! > 0 && begun(each) === 0),
      handledBy: keysOf((each) => handledBy.has(each)),
    });
  }
  return found.toSorted(
    (a, b) => Number(a.handledBy.length > 0) - Number(b.handledBy.length > 0) || b.lost.length - a.lost.length,
  );
}

/**
 * Of each task the part of the plan that it belongs to: what it may do something to. Where there are lanes, all tasks
 * may make each other wait.
 */
function partsOf({ network, lanes }: Plan): Int32Array {
  const { keys, targets } = network;
  if (lanes !== null) return new Int32Array(keys.length);
  const groups = new Groups(keys.length);
  targets.forEach((found, slot) => found.forEach((target) => groups.join(slot >> 1, target.task)));
  return groups.all();
}

/** A plan in which nothing starts but some tasks. */
function partOf(plan: Plan, isNear: (task: number) => boolean): Plan {
  return { ...plan, given: plan.given.filter(({ task }) => isNear(task)), streams: () => plan.streams(isNear) };
}
