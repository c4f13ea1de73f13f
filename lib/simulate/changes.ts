import type { NodeKey } from '../model/chain.ts';
import type { RunTable } from './runTable.ts';

/** What a run does: it waits to begin, runs, or has ended. */
export type RunState = 'queued' | 'running' | 'succeeded' | 'failed';

/** A run that begins to wait, begins, or ends. */
export interface RunChange {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly task: NodeKey;
  /** The number of the run among all runs. */
  readonly number: number;
  /** Which run of its task it is, from 1. */
  readonly run: number;
  /** What the run does from then on. */
  readonly state: RunState;
}

/**
 * All that happens in a rehearsal, in order. At one moment runs end before others begin, and these before others begin
 * to wait.
 */
export interface RunChanges {
  readonly length: number;
  /** When each happens: never earlier than the one before. */
  readonly times: Float64Array;
  /** Which run each is of, by its number among all runs. */
  readonly numbers: Int32Array;
  /** Which run of its task each run is, from 1: by its number among all runs. */
  readonly nth: Int32Array;
  /** An object is made of a change only when somebody looks at it. */
  at(index: number): RunChange;
  stateAt(index: number): RunState;
  /** How many have happened by a moment, those of the moment included. */
  upTo(at: number): number;
}

const [END, BEGIN, WAIT] = [0, 1, 2] as const;

/**
 * The moments at which something happens in a rehearsal: runs that begin to wait, begin and end.
 *
 * @example
 * const changes = changesOf(rehearsal.runs);
 * changes.at(0); // { at: 1772330400000, task: 'extract', number: 0, run: 1, state: 'running' }
 * changes.upTo(Date.parse('2026-03-01T02:00:00Z')); // 1
 */
export function changesOf(runs: RunTable): RunChanges {
  const { queued, starts, ends } = runs;
  // one that waited too long has never begun
  const begun = orderedBy(runs, starts, (number) => ends[number]! > starts[number]!);
  const waited = orderedBy(runs, queued, (number) => queued[number]! < starts[number]!);
  const ended = orderedBy(runs, ends, () => true);
  const length = begun.length + waited.length + ended.length;
  const times = new Float64Array(length);
  const numbers = new Int32Array(length);
  const kinds = new Uint8Array(length);
  const lists = [ended, begun, waited] as const;
  const columns = [ends, starts, queued] as const;
  const next = [0, 0, 0];
  const dueOf = (kind: number): number => {
    const number = lists[kind]![next[kind]!];
    return number === undefined ? Infinity : columns[kind]![number]!;
  };
  for (let index = 0; index < length; index += 1) {
    const [end, begin, wait] = [dueOf(END), dueOf(BEGIN), dueOf(WAIT)];
    const kind = end <= begin && end <= wait ? END : begin <= wait ? BEGIN : WAIT;
    const number = lists[kind][next[kind]!++]!;
    times[index] = columns[kind][number]!;
    numbers[index] = number;
    kinds[index] = kind;
  }
  const nth = countedByTask(runs);
  const stateAt = (index: number): RunState => {
    if (kinds[index] !== END) return kinds[index] === WAIT ? 'queued' : 'running';
    return runs.failed[numbers[index]!] === 1 ? 'failed' : 'succeeded';
  };
  return {
    length,
    times,
    numbers,
    nth,
    stateAt,
    at: (index) => {
      const number = numbers[index]!;
      const task = runs.keys[runs.tasks[number]!]!;
      return { at: times[index]!, task, number, run: nth[number]!, state: stateAt(index) };
    },
    upTo: (at) => countUpTo(length, (index) => times[index]!, at),
  };
}

/** How many of sorted values are not beyond one. */
export function countUpTo(length: number, valueOf: (index: number) => number, most: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueOf(middle) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers of some runs by a time of theirs; those of one time in the order in which they begin. */
function orderedBy({ length }: RunTable, times: Float64Array, has: (number: number) => boolean): Int32Array {
  const numbers = Int32Array.from({ length }, (_, number) => number).filter(has);
  const isSorted = numbers.every((number, index) => index === 0 || times[numbers[index - 1]!]! <= times[number]!);
  return isSorted ? numbers : numbers.toSorted((a, b) => times[a]! - times[b]! || a - b);
}

function countedByTask({ length, keys, tasks }: RunTable): Int32Array {
  const counts = new Int32Array(keys.length);
  return Int32Array.from({ length }, (_, number) => (counts[tasks[number]!]! += 1));
}
