import type { NodeKey } from '../model/chain.ts';
import { timeOf } from '../schedule/timeOf.ts';
import { nextDaily } from './daily.ts';
import type { Plan } from './plan.ts';
import type { Rehearsal } from './rehearse.ts';
import type { PackedRuns, RunTable } from './runTable.ts';
import type { Assumptions, DailyTime, TaskAssumption } from './types.ts';

/** What missed its deadline. */
export interface MissedDeadline {
  readonly task: NodeKey;
  /** The number of the run that was late; `null` for a task that did not run at all. */
  readonly run: number | null;
  /** When it was to have ended, in milliseconds since 1970; `null` where no run says for which day. */
  readonly due: number | null;
}

/** The deadline of each task that has one: what is said last counts. */
export function deadlinesIn({ tasks }: Pick<Assumptions, 'tasks'>): ReadonlyMap<NodeKey, string | DailyTime> {
  const said = tasks.filter((each): each is TaskAssumption & { deadline: string | DailyTime } => !!each.deadline);
  return new Map(said.map(({ task, deadline }) => [task, deadline]));
}

/**
 * When each run was due to start its chain: of all starts by a clock, by hand or by a dataset that it hangs on, the
 * last one. In milliseconds since 1970.
 *
 * @example chainStarts(runs)[12] // 1772330400000
 */
export function chainStarts(runs: PackedRuns & Pick<RunTable, 'by'>): Float64Array {
  const found = new Float64Array(runs.length);
  for (let number = 0; number < runs.length; number += 1) {
    const by = runs.by(number);
    found[number] = by.length === 0 ? runs.queued[number]! : Math.max(...by.map((each) => found[each]!));
  }
  return found;
}

/**
 * When a run is to have ended: at a moment, or at a time of each day: then the first such time after its chain started.
 *
 * @param started - When its chain started, in milliseconds since 1970.
 * @example dueAt({ time: '07:00', zone: 'Europe/Oslo' }, started)
 */
export function dueAt(deadline: string | DailyTime, started: number): number {
  return typeof deadline === 'string' ? timeOf(deadline) : nextDaily(deadline, started);
}

/**
 * What misses its deadline in a rehearsal: the runs that end too late, and the tasks that do not run at all.
 *
 * @example missedDeadlines(rehearsal) // [{ task: 'mart', run: 17, due: 1772348400000 }]
 */
export function missedDeadlines({ plan, runs }: Pick<Rehearsal, 'plan' | 'runs'>): MissedDeadline[] {
  const deadlines = deadlinesByIndex(plan);
  if (deadlines.size === 0) return [];
  const started = chainStarts(runs);
  const missed: MissedDeadline[] = [];
  const idle = new Set(deadlines.keys());
  for (let number = 0; number < runs.length; number += 1) {
    const deadline = deadlines.get(runs.tasks[number]!);
    if (deadline === undefined) continue;
    idle.delete(runs.tasks[number]!);
    const due = dueAt(deadline, started[number]!);
    if (runs.ends[number]! > due) missed.push({ task: plan.network.keys[runs.tasks[number]!]!, run: number, due });
  }
  for (const task of idle) {
    const deadline = deadlines.get(task)!;
    const due = typeof deadline === 'string' ? timeOf(deadline) : null;
    missed.push({ task: plan.network.keys[task]!, run: null, due });
  }
  return missed;
}

/** Deadlines by the places of their tasks in a network. */
export function deadlinesByIndex({ network, assumptions }: Plan): ReadonlyMap<number, string | DailyTime> {
  return new Map(
    [...deadlinesIn(assumptions)].flatMap(([task, deadline]): [number, string | DailyTime][] => {
      const index = network.indexOf.get(task);
      return index === undefined ? [] : [[index, deadline]];
    }),
  );
}
