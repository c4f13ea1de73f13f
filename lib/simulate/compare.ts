import type { NodeKey } from '../model/chain.ts';
import { lanesOf } from './lanes.ts';
import type { Rehearsal } from './rehearse.ts';

/** A figure in two rehearsals. */
export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** A task that does something else in another rehearsal. */
export interface TaskComparison {
  readonly task: NodeKey;
  /** How many runs it has. */
  readonly runs: Both<number>;
  /** Its last end, in milliseconds since 1970; `null` where it never ran. */
  readonly finish: Both<number | null>;
}

/** What is different between two rehearsals of a chain. */
export interface RehearsalComparison {
  readonly runs: Both<number>;
  /** The last end of all, in milliseconds since 1970. */
  readonly finish: Both<number | null>;
  /** The most runs that were under way at a time. */
  readonly mostRunning: Both<number>;
  /** How long all runs together were in the queue, in seconds. */
  readonly waited: Both<number>;
  /** The tasks with other runs or another finish; in the order of the chain. */
  readonly tasks: readonly TaskComparison[];
}

/**
 * What is different between two rehearsals of a chain, such as the plain one and a what-if.
 *
 * @example compareRehearsals(plain, whatIf).tasks.filter(({ runs }) => runs.after === 0) // what never runs then
 */
export function compareRehearsals(before: Rehearsal, after: Rehearsal): RehearsalComparison {
  const both = <T>(of: (rehearsal: Rehearsal) => T): Both<T> => ({ before: of(before), after: of(after) });
  const ends = both(tasksOf);
  const known = new Set([...before.plan.network.keys, ...after.plan.network.keys]);
  const none = { runs: 0, finish: null };
  const tasks = Array.from(known, (task): TaskComparison => {
    const [was, is] = [ends.before.get(task) ?? none, ends.after.get(task) ?? none];
    return {
      task,
      runs: { before: was.runs, after: is.runs },
      finish: { before: was.finish, after: is.finish },
    };
  });
  return {
    runs: both(({ runs }) => runs.length),
    finish: both(({ finish }) => finish),
    mostRunning: both((rehearsal) => lanesOf(rehearsal).reduce((most, { running }) => Math.max(most, running), 0)),
    waited: both(waitedIn),
    tasks: tasks.filter(({ runs, finish }) => runs.before !== runs.after || finish.before !== finish.after),
  };
}

/** How long all runs together were in the queue, in seconds. */
export function waitedIn({ runs, left, plan }: Rehearsal): number {
  let waited = 0;
  for (let number = 0; number < runs.length; number += 1) waited += runs.starts[number]! - runs.queued[number]!;
  for (const { since } of left.queued) waited += plan.to - since;
  return waited / 1000;
}

function tasksOf({ runs, plan }: Rehearsal): ReadonlyMap<NodeKey, { runs: number; finish: number }> {
  const found = new Map<NodeKey, { runs: number; finish: number }>();
  for (let number = 0; number < runs.length; number += 1) {
    const key = plan.network.keys[runs.tasks[number]!]!;
    const known = found.get(key) ?? { runs: 0, finish: -Infinity };
    found.set(key, { runs: known.runs + 1, finish: Math.max(known.finish, runs.ends[number]!) });
  }
  return found;
}
