import type { NodeKey } from '../model/chain.ts';
import type { CauseCode } from './causes.ts';
import type { Network } from './network.ts';
import type { RunSink } from './play.ts';
import { type RehearsedRun, type RunTable, byOf, runAt, runsIn } from './runTable.ts';

const FIRST_SIZE = 256;

/** Keeps runs in columns of typed arrays, which grow. */
export class RunColumns implements RunSink, RunTable {
  readonly keys: readonly NodeKey[];
  length = 0;
  tasks = new Int32Array(FIRST_SIZE);
  queued = new Float64Array(FIRST_SIZE);
  starts = new Float64Array(FIRST_SIZE);
  ends = new Float64Array(FIRST_SIZE);
  failed = new Uint8Array(FIRST_SIZE);
  causes = new Uint8Array(FIRST_SIZE);
  byEnds = new Int32Array(FIRST_SIZE);
  byRuns = new Int32Array(FIRST_SIZE);
  #byCount = 0;

  constructor({ keys }: Pick<Network, 'keys'>) {
    this.keys = keys;
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
    for (const each of by) {
      if (this.#byCount === this.byRuns.length) this.byRuns = twice(this.byRuns, Int32Array);
      this.byRuns[this.#byCount++] = each;
    }
    this.byEnds[at] = this.#byCount;
  }

  /** Forgets all, and keeps its memory for the next rehearsal. */
  clear(): void {
    this.length = 0;
    this.#byCount = 0;
  }

  by(number: number): readonly number[] {
    return byOf(this, number);
  }

  at(number: number): RehearsedRun {
    return runAt(this, number);
  }

  [Symbol.iterator](): Iterator<RehearsedRun> {
    return runsIn(this);
  }

  #grow(): void {
    this.tasks = twice(this.tasks, Int32Array);
    this.queued = twice(this.queued, Float64Array);
    this.starts = twice(this.starts, Float64Array);
    this.ends = twice(this.ends, Float64Array);
    this.failed = twice(this.failed, Uint8Array);
    this.causes = twice(this.causes, Uint8Array);
    this.byEnds = twice(this.byEnds, Int32Array);
  }
}

type Column = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

function twice<T extends Column>(column: T, Column: new (length: number) => T): T {
  const longer = new Column(column.length * 2);
  longer.set(column);
  return longer;
}
