import type { NodeKey } from '../model/chain.ts';
import type { Rehearsal } from './rehearse.ts';

const HOUR = 3_600_000;

/** The hour of a rehearsal in which runs wait longest, all together. */
export interface WorstHour {
  /** In milliseconds since 1970; it ends an hour later. */
  readonly from: number;
  /** How long runs wait in it, in seconds. */
  readonly waited: number;
  /** Who waits in it, and for how many seconds; the longest first. */
  readonly tasks: readonly { readonly task: NodeKey; readonly seconds: number }[];
}

/**
 * The hour in which runs wait longest for a lane or for the end of a blackout. Hours are counted from the start of the
 * span; of two that are alike the first counts.
 *
 * @returns `null` where no run waits.
 * @example worstHour(rehearsal)?.tasks[0] // { task: 'mart', seconds: 1260 }
 */
export function worstHour({ plan, runs, left }: Rehearsal): WorstHour | null {
  const byHour = new Map<number, Map<number, number>>();
  const add = (task: number, since: number, until: number): void => {
    for (let at = since; at < until;) {
      const hour = Math.floor((at - plan.from) / HOUR);
      const end = Math.min(until, plan.from + (hour + 1) * HOUR);
      const tasks = byHour.get(hour) ?? new Map<number, number>();
      byHour.set(hour, tasks.set(task, (tasks.get(task) ?? 0) + (end - at) / 1000));
      at = end;
    }
  };
  for (let number = 0; number < runs.length; number += 1)
    add(runs.tasks[number]!, runs.queued[number]!, runs.starts[number]!);
  for (const { task, since } of left.queued) add(task, since, plan.to);
  const sumOf = (tasks: ReadonlyMap<number, number>): number =>
    [...tasks.values()].reduce((sum, each) => sum + each, 0);
  const hours = Array.from(byHour, ([hour, tasks]) => ({ hour, tasks, waited: sumOf(tasks) }));
  const [worst] = hours.toSorted((a, b) => b.waited - a.waited || a.hour - b.hour);
  if (!worst) return null;
  return {
    from: plan.from + worst.hour * HOUR,
    waited: worst.waited,
    tasks: Array.from(worst.tasks, ([task, seconds]) => ({ task: plan.network.keys[task]!, seconds })).toSorted(
      (a, b) => b.seconds - a.seconds,
    ),
  };
}
