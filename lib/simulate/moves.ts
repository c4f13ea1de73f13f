import type { NodeKey } from '../model/chain.ts';
import { CAUSE } from './causes.ts';
import { RunColumns } from './columns.ts';
import { waitedIn } from './compare.ts';
import type { Plan } from './plan.ts';
import { type Rehearsal, type RehearsalOptions, playPlan } from './rehearse.ts';
import { knownStarts } from './starts.ts';

/** A schedule that would be better at another time. */
export interface ScheduleMove {
  readonly task: NodeKey;
  /** Later by so many minutes; below zero for earlier. */
  readonly minutes: number;
  /** How much less all runs together would wait, in seconds. */
  readonly saved: number;
  /** When all would have ended, in milliseconds since 1970. */
  readonly finish: number | null;
}

/** By how many minutes a schedule is moved, to see what that saves. Of two that save as much the first is taken. */
const SHIFTS = [-15, 15, -30, 30, -60, 60, -120, 120, -240, 240];

/** So many schedules are tried, those first whose runs wait longest or make others wait. */
const MOST_TRIED = 100;

const MINUTE = 60_000;

/**
 * The single moves of a schedule that save the most waiting, each found by a rehearsal in which it is moved. All starts
 * of the schedule in the span are moved alike; a move that takes one of them out of the span is not tried.
 *
 * @param most - How many; 3 when left out.
 * @returns The best first, one for each task; none where no run waits or no move helps.
 * @example bestMoves(rehearsal) // [{ task: 'extract', minutes: -30, saved: 5400, finish: 1772330400000 }]
 */
export function bestMoves(
  rehearsal: Rehearsal,
  options: Pick<RehearsalOptions, 'mostRuns' | 'signal'> = {},
  most = 3,
): ScheduleMove[] {
  const waited = waitedIn(rehearsal);
  if (waited === 0) return [];
  const { plan } = rehearsal;
  const columns = new RunColumns(plan.network);
  const moves: ScheduleMove[] = [];
  for (const [task, starts] of candidates(rehearsal)) {
    let best: ScheduleMove | null = null;
    for (const minutes of SHIFTS) {
      if (options.signal?.aborted) return [];
      const times = starts.map((at) => at + minutes * MINUTE);
      if (times.some((at) => at < plan.from || at >= plan.to)) continue;
      const moved = playPlan(withStarts(plan, task, times), options, columns);
      const saved = waited - waitedIn(moved);
      if (saved > (best?.saved ?? 0)) best = { task: plan.network.keys[task]!, minutes, saved, finish: moved.finish };
    }
    if (best) moves.push(best);
  }
  return moves.toSorted((a, b) => b.saved - a.saved).slice(0, most);
}

/** The starts of each scheduled task, those first that are under way while others wait. */
function candidates({ runs }: Rehearsal): readonly (readonly [task: number, starts: readonly number[]])[] {
  const starts = new Map<number, number[]>();
  const weights = new Map<number, number>();
  const waits = waitingTimes(runs);
  for (let number = 0; number < runs.length; number += 1) {
    if (runs.causes[number] !== CAUSE.schedule) continue;
    const task = runs.tasks[number]!;
    const known = starts.get(task);
    if (known) known.push(runs.queued[number]!);
    else starts.set(task, [runs.queued[number]!]);
    const meanwhile = waits(runs.ends[number]!) - waits(runs.queued[number]!);
    weights.set(task, (weights.get(task) ?? 0) + meanwhile);
  }
  return [...starts].toSorted(([a], [b]) => weights.get(b)! - weights.get(a)!).slice(0, MOST_TRIED);
}

/** How many runs have begun to wait by a time. */
function waitingTimes({ length, queued, starts }: Rehearsal['runs']): (at: number) => number {
  const times = Float64Array.from(
    Array.from({ length }, (_, number) => number).filter((number) => starts[number]! > queued[number]!),
    (number) => queued[number]!,
  ).toSorted();
  return (at) => {
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function withStarts(plan: Plan, task: number, times: readonly number[]): Plan {
  return { ...plan, streams: () => plan.streams().with(task, knownStarts(times)) };
}
