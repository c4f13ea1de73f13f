import type { NodeKey } from '../model/chain.ts';
import { RunColumns } from './columns.ts';
import { criticalPath } from './critical.ts';
import { deadlinesByIndex, missedDeadlines } from './deadlines.ts';
import type { Plan } from './plan.ts';
import { type RehearsalOptions, playPlan } from './rehearse.ts';
import type { DailyTime } from './types.ts';

/** When something has ended in half of the nights, in four of five, in 19 of 20; in milliseconds since 1970. */
export interface FinishQuantiles {
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
}

/** A task in many nights. */
export interface TaskNights {
  readonly task: NodeKey;
  /** In how many nights it ran. */
  readonly nights: number;
  /** Its last end in the nights in which it ran; `null` where it never did. */
  readonly finish: FinishQuantiles | null;
  /** In what share of the nights the end of all hung on it, from 0 to 1. */
  readonly criticalShare: number;
  /** The chance that it runs and that each of its runs has ended by its deadline, from 0 to 1; `null` without one. */
  readonly deadline: { readonly by: string | DailyTime; readonly chance: number } | null;
}

/** What a chain does in many nights. */
export interface Nights {
  /** How many were rehearsed: fewer than were asked for where the signal said so. */
  readonly nights: number;
  /** The last end of all, in the nights in which anything ran. */
  readonly finish: FinishQuantiles | null;
  /** In the order of the chain; external ones last. */
  readonly tasks: readonly TaskNights[];
  /** In how many nights the rehearsal was stopped before its time. */
  readonly stopped: number;
}

/** A deadline is met at P80 when this share of the nights meets it. */
export const DEADLINE_SHARE = 0.8;

/**
 * Rehearses many nights: the same span each time, with durations and failures by chance. The same plan, seed and number
 * of nights give the same result.
 *
 * @example rehearseNights(plan, { seed: 7, nights: 1000 }).finish?.p80
 */
export function rehearseNights(
  plan: Plan,
  {
    seed,
    nights,
    ...options
  }: { readonly seed: number; readonly nights: number } & Pick<RehearsalOptions, 'mostRuns' | 'signal'>,
): Nights {
  const { keys } = plan.network;
  const runs = new RunColumns(plan.network);
  // of each task one night after the other
  const ends = keys.map(() => new Float64Array(nights));
  const ran = new Int32Array(keys.length);
  const critical = new Int32Array(keys.length);
  const deadlines = deadlinesByIndex(plan);
  const missed = new Map<NodeKey, number>();
  const finishes: number[] = [];
  let [done, stopped] = [0, 0];
  for (; done < nights && !options.signal?.aborted; done += 1) {
    const rehearsal = playPlan(plan, { ...options, chance: { seed, night: done } }, runs);
    if (rehearsal.stopped === 'cancelled') break;
    stopped += Number(rehearsal.stopped !== null);
    if (rehearsal.finish !== null) finishes.push(rehearsal.finish);
    const last = lastEnds(runs, keys.length);
    last.forEach((end, task) => {
      if (end > -Infinity) ends[task]![ran[task]!++] = end;
    });
    const path = criticalPath(runs).map((number) => runs.tasks[number]!);
    for (const task of new Set(path)) critical[task]! += 1;
    for (const task of new Set(missedDeadlines(rehearsal).map((each) => each.task)))
      missed.set(task, (missed.get(task) ?? 0) + 1);
  }
  return {
    nights: done,
    finish: quantiles(Float64Array.from(finishes)),
    stopped,
    tasks: keys.map((task, index) => {
      const by = deadlines.get(index);
      return {
        task,
        nights: ran[index]!,
        finish: quantiles(ends[index]!.slice(0, ran[index])),
        criticalShare: done === 0 ? 0 : critical[index]! / done,
        deadline: by === undefined ? null : { by, chance: done === 0 ? 0 : 1 - (missed.get(task) ?? 0) / done },
      };
    }),
  };
}

function lastEnds({ length, tasks, ends }: RunColumns, count: number): Float64Array {
  const last = new Float64Array(count).fill(-Infinity);
  for (let number = 0; number < length; number += 1) {
    const task = tasks[number]!;
    if (ends[number]! > last[task]!) last[task] = ends[number]!;
  }
  return last;
}

/** By the nearest rank. */
function quantiles(values: Float64Array): FinishQuantiles | null {
  const sorted = values.toSorted();
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
  return sorted.length === 0 ? null : { p50: at(0.5), p80: at(0.8), p95: at(0.95) };
}
