import type { NodeKey } from '../model/chain.ts';
import type { Duration, FailureShare } from '../model/rehearsalSettings.ts';
import { timeOf } from '../schedule/timeOf.ts';
import type { Assumptions, TaskAssumption } from './types.ts';

/** A run that a tenant, or a table, tells of. */
export interface PastRun {
  readonly task: NodeKey;
  /** In ISO 8601. */
  readonly started: string;
  /** `null` for a run that is under way. */
  readonly ended: string | null;
  readonly status: string;
}

/** Of fewer runs nothing is concluded. */
export const LEAST_RUNS = 5;

/** Shares of past runs are kept at so many places: each twentieth. */
const PLACES = 20;

/** What past runs say of tasks. */
export interface Measured {
  readonly tasks: readonly TaskAssumption[];
  /** Tasks with fewer than {@link LEAST_RUNS} runs that ended and succeeded, and how many those are. */
  readonly tooFew: readonly { readonly task: NodeKey; readonly count: number }[];
}

/**
 * What past runs say of their tasks: how long those that succeeded took, and how many failed. Runs that are under way,
 * and runs whose times cannot be read, are left out.
 *
 * @param runs - In any order.
 * @example assumptionsFromRuns(runs).tooFew // [{ task: 'mart', count: 3 }]
 */
export function assumptionsFromRuns(runs: readonly PastRun[]): Measured {
  const byTask = new Map<NodeKey, { seconds: number[]; failed: number }>();
  for (const { task, started, ended, status } of runs) {
    const seconds = ended === null ? Number.NaN : (timeOf(ended) - timeOf(started)) / 1000;
    if (!(seconds >= 0)) continue;
    const found = byTask.get(task) ?? { seconds: [], failed: 0 };
    byTask.set(task, found);
    if (status.toUpperCase() === 'SUCCEEDED') found.seconds.push(seconds);
    else found.failed += 1;
  }
  const tasks: TaskAssumption[] = [];
  const tooFew: { task: NodeKey; count: number }[] = [];
  for (const [task, { seconds, failed }] of byTask) {
    const [count, all] = [seconds.length, seconds.length + failed];
    if (count < LEAST_RUNS) tooFew.push({ task, count });
    const duration: Duration | null =
      count < LEAST_RUNS ? null : { source: 'runs', count, quantiles: quantilesOf(seconds) };
    const failure: FailureShare | null = all < LEAST_RUNS ? null : { source: 'runs', share: failed / all };
    if (duration || failure) tasks.push({ task, ...(duration ? { duration } : {}), ...(failure ? { failure } : {}) });
  }
  return { tasks, tooFew };
}

/**
 * Seconds at each twentieth, from the shortest to the longest. The k-th of n runs stands for the share k / (n + 1): so
 * often a run that is yet to come is no longer.
 */
function quantilesOf(seconds: readonly number[]): number[] {
  const sorted = seconds.toSorted((a, b) => a - b);
  return Array.from({ length: PLACES + 1 }, (_, at) => {
    const place = Math.min(Math.max((at / PLACES) * (sorted.length + 1) - 1, 0), sorted.length - 1);
    const below = Math.floor(place);
    const low = sorted[below]!;
    return low + (place - below) * ((sorted[below + 1] ?? low) - low);
  });
}

/**
 * Assumptions with more said of tasks. What was measured counts before what a person entered, and that before a guess;
 * of two that are alike, the new one.
 *
 * @example withTasks(assumptions, assumptionsFromRuns(runs).tasks)
 */
export function withTasks(assumptions: Assumptions, more: readonly TaskAssumption[]): Assumptions {
  const byTask = new Map(assumptions.tasks.map((each) => [each.task, each]));
  for (const each of more) {
    const before = byTask.get(each.task);
    const duration = better(before?.duration, each.duration);
    const failure = better(before?.failure, each.failure);
    byTask.set(each.task, {
      ...before,
      ...each,
      ...(duration ? { duration } : {}),
      ...(failure ? { failure } : {}),
    });
  }
  return { ...assumptions, tasks: [...byTask.values()] };
}

const SOURCES = ['guess', 'entered', 'runs'];

function better<T extends { readonly source: string }>(before: T | undefined, after: T | undefined): T | undefined {
  if (!before || !after) return after ?? before;
  return SOURCES.indexOf(before.source) > SOURCES.indexOf(after.source) ? before : after;
}
