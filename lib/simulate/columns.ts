import { CAUSE, type Cause, type CauseCode, causeOf } from './causes.ts';
import type { Network } from './network.ts';
import type { RunSink } from './play.ts';

/** One run of a rehearsal. Times are in milliseconds since 1970. */
export interface RehearsedRun {
  /** Its number: its place among all runs, by which other runs name it as their cause. */
  readonly number: number;
  /** The key of its task. */
  readonly task: string;
  /** When it was to begin. */
  readonly queued: number;
  readonly start: number;
  readonly end: number;
  readonly status: 'SUCCEEDED' | 'FAILED';
  readonly cause: Cause;
}

/** Runs in the order in which they begin. An object is made of one only when somebody looks at it. */
export interface RunTable extends Iterable<RehearsedRun> {
  readonly length: number;
  /** Which task each is a run of. The columns are as long as the table, or longer. */
  readonly tasks: Int32Array;
  readonly queued: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** `1` for a run that fails. */
  readonly failed: Uint8Array;
  readonly causes: Uint8Array;
  /** The runs whose ends started it, in the order in which they ended. */
  by(number: number): readonly number[];
  at(number: number): RehearsedRun;
}

const FIRST_SIZE = 256;
const NO_RUNS: readonly number[] = [];

/** Keeps runs in columns of typed arrays. */
export class RunColumns implements RunSink, RunTable {
  readonly #network: Network;
  length = 0;
  tasks = new Int32Array(FIRST_SIZE);
  queued = new Float64Array(FIRST_SIZE);
  starts = new Float64Array(FIRST_SIZE);
  ends = new Float64Array(FIRST_SIZE);
  failed = new Uint8Array(FIRST_SIZE);
  causes = new Uint8Array(FIRST_SIZE);
  /** What started each: one run, or the place of a list of runs below zero. */
  #by = new Int32Array(FIRST_SIZE);
  #lists: (readonly number[])[] = [];

  constructor(network: Network) {
    this.#network = network;
  }

  run(
    task: number,
    queued: number,
    start: number,
    end: number,
    failed: number,
    cause: CauseCode,
    by: readonly number[],
  ): void {
    if (this.length === this.tasks.length) this.#grow();
    const at = this.length++;
    this.tasks[at] = task;
    this.queued[at] = queued;
    this.starts[at] = start;
    this.ends[at] = end;
    this.failed[at] = failed;
    this.causes[at] = cause;
    if (by.length > 0) this.#by[at] = by.length === 1 ? by[0]! : -this.#lists.push(by);
  }

  /** Forgets all, and keeps its memory for the next rehearsal. */
  clear(): void {
    this.length = 0;
    this.#lists = [];
  }

  by(number: number): readonly number[] {
    if (this.causes[number] !== CAUSE.runs) return NO_RUNS;
    const by = this.#by[number]!;
    return by < 0 ? this.#lists[-by - 1]! : [by];
  }

  at(number: number): RehearsedRun {
    return {
      number,
      task: this.#network.keys[this.tasks[number]!]!,
      queued: this.queued[number]!,
      start: this.starts[number]!,
      end: this.ends[number]!,
      status: this.failed[number] === 1 ? 'FAILED' : 'SUCCEEDED',
      cause: causeOf(this.causes[number]!, this.by(number)),
    };
  }

  *[Symbol.iterator](): Iterator<RehearsedRun> {
    for (let number = 0; number < this.length; number += 1) yield this.at(number);
  }

  #grow(): void {
    const size = this.tasks.length * 2;
    this.tasks = copied(this.tasks, new Int32Array(size));
    this.queued = copied(this.queued, new Float64Array(size));
    this.starts = copied(this.starts, new Float64Array(size));
    this.ends = copied(this.ends, new Float64Array(size));
    this.failed = copied(this.failed, new Uint8Array(size));
    this.causes = copied(this.causes, new Uint8Array(size));
    this.#by = copied(this.#by, new Int32Array(size));
  }
}

function copied<T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
