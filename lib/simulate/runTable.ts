import type { NodeKey } from '../model/chain.ts';
import { CAUSE, type Cause, causeOf } from './causes.ts';

/**
 * The runs of a rehearsal as plain data, in columns: what a worker can post to a page. Times are in milliseconds since
 * 1970.
 */
export interface PackedRuns {
  readonly keys: readonly NodeKey[];
  /** How many runs there are. The columns are as long, or longer. */
  readonly length: number;
  /** Which of `keys` each is a run of. */
  readonly tasks: Int32Array;
  /** When each was to begin. */
  readonly queued: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** `1` for a run that fails. */
  readonly failed: Uint8Array;
  readonly causes: Uint8Array;
  /** Where in `byRuns` the runs that started each end; they begin where those of the run before end. */
  readonly byEnds: Int32Array;
  readonly byRuns: Int32Array;
}

/** One run of a rehearsal. Times are in milliseconds since 1970. */
export interface RehearsedRun {
  /** Its number: its place among all runs, by which other runs name it as their cause. */
  readonly number: number;
  /** The key of its task. */
  readonly task: NodeKey;
  /** When it was to begin. */
  readonly queued: number;
  readonly start: number;
  readonly end: number;
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly cause: Cause;
}

/** Runs in the order in which they begin. An object is made of one only when somebody looks at it. */
export interface RunTable extends PackedRuns, Iterable<RehearsedRun> {
  /** The numbers of the runs whose ends started one, in the order in which they ended. */
  by(number: number): readonly number[];
  at(number: number): RehearsedRun;
}

const NO_RUNS: readonly number[] = [];

export function byOf({ causes, byEnds, byRuns }: PackedRuns, number: number): readonly number[] {
  if (causes[number] !== CAUSE.runs) return NO_RUNS;
  return Array.from(byRuns.subarray(number === 0 ? 0 : byEnds[number - 1], byEnds[number]));
}

export function runAt(runs: PackedRuns, number: number): RehearsedRun {
  return {
    number,
    task: runs.keys[runs.tasks[number]!]!,
    queued: runs.queued[number]!,
    start: runs.starts[number]!,
    end: runs.ends[number]!,
    status: runs.failed[number] === 1 ? 'FAILED' : 'SUCCEEDED',
    cause: causeOf(runs.causes[number]!, byOf(runs, number)),
  };
}

export function* runsIn(runs: PackedRuns): Iterator<RehearsedRun> {
  for (let number = 0; number < runs.length; number += 1) yield runAt(runs, number);
}

/**
 * The runs of a rehearsal as plain data, no longer than they must be.
 *
 * @example postMessage(packRuns(rehearsal.runs))
 */
export function packRuns({ keys, length, byRuns, ...columns }: RunTable): PackedRuns {
  const { tasks, queued, starts, ends, failed, causes, byEnds } = columns;
  return {
    keys,
    length,
    tasks: tasks.slice(0, length),
    queued: queued.slice(0, length),
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    failed: failed.slice(0, length),
    causes: causes.slice(0, length),
    byEnds: byEnds.slice(0, length),
    byRuns: byRuns.slice(0, length === 0 ? 0 : byEnds[length - 1]),
  };
}

/**
 * The other way round: runs from plain data.
 *
 * @example unpackRuns(message.data).at(0).task // 'extract'
 */
export function unpackRuns(packed: PackedRuns): RunTable {
  return {
    ...packed,
    by: (number) => byOf(packed, number),
    at: (number) => runAt(packed, number),
    [Symbol.iterator]: () => runsIn(packed),
  };
}
