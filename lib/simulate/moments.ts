import type { NodeKey } from '../model/chain.ts';
import { type RunChanges, type RunState, changesOf, countUpTo } from './changes.ts';
import type { RunTable } from './runTable.ts';

/** What a task does at a moment: it has not run yet, or what its run does. */
export type TaskState = 'idle' | RunState;

/** A task at a moment. */
export interface TaskMoment {
  readonly state: TaskState;
  /** The run that it is told of, by its number among all runs; `-1` for an idle task. */
  readonly number: number;
  /** Which run of its task that is, from 1; `0` for an idle task. */
  readonly run: number;
}

/** What each task does at any moment of a rehearsal. */
export interface Moments {
  readonly changes: RunChanges;
  /**
   * What a task does at a moment. Where several of its runs are under way, the latest counts; a run under way counts
   * before one that waits, and this before one that has ended.
   *
   * @param at - In milliseconds since 1970.
   */
  of(task: NodeKey, at: number): TaskMoment;
}

const IDLE: TaskMoment = { state: 'idle', number: -1, run: 0 };

/**
 * Makes ready what each task does at any moment of a rehearsal: it is found in a few steps, however many runs there
 * are.
 *
 * @example
 * const moments = momentsOf(rehearsal.runs);
 * moments.of('stage', Date.parse('2026-03-01T02:05:00Z')); // { state: 'running', number: 2, run: 1 }
 */
export function momentsOf(runs: RunTable): Moments {
  const changes = changesOf(runs);
  const indexOf = new Map(runs.keys.map((key, index) => [key, index]));
  const told = toldOf(runs, changes);
  // the changes of each task, one task after the other
  const firsts = new Int32Array(runs.keys.length + 1);
  const taskOf = (index: number): number => runs.tasks[changes.numbers[index]!]!;
  for (let index = 0; index < changes.length; index += 1) firsts[taskOf(index) + 1]! += 1;
  for (let task = 0; task < runs.keys.length; task += 1) firsts[task + 1]! += firsts[task]!;
  const next = firsts.slice();
  const byTask = new Int32Array(changes.length);
  for (let index = 0; index < changes.length; index += 1) byTask[next[taskOf(index)]!++] = index;
  return {
    changes,
    of: (task, at) => {
      const place = indexOf.get(task);
      if (place === undefined) return IDLE;
      const first = firsts[place]!;
      const count = countUpTo(firsts[place + 1]! - first, (each) => changes.times[byTask[first + each]!]!, at);
      if (count === 0) return IDLE;
      const change = told[byTask[first + count - 1]!]!;
      const number = changes.numbers[change]!;
      return { state: changes.stateAt(change), number, run: changes.nth[number]! };
    },
  };
}

interface Open {
  /** The changes with which runs began that are under way, and with which they began to wait. */
  readonly running: number[];
  readonly queued: number[];
}

/** Of each change: the one that tells what its task does from then on. It is another one where runs overlap. */
function toldOf(runs: RunTable, changes: RunChanges): Int32Array {
  const open = runs.keys.map((): Open => ({ running: [], queued: [] }));
  return Int32Array.from({ length: changes.length }, (_, index) => {
    const number = changes.numbers[index]!;
    const { running, queued } = open[runs.tasks[number]!]!;
    const state = changes.stateAt(index);
    if (state !== 'queued') drop(queued, changes, number);
    if (state === 'queued' || state === 'running') (state === 'queued' ? queued : running).push(index);
    else drop(running, changes, number);
    return running.at(-1) ?? queued[0] ?? index;
  });
}

function drop(list: number[], { numbers }: RunChanges, number: number): void {
  const place = list.findIndex((change) => numbers[change] === number);
  if (place >= 0) list.splice(place, 1);
}
