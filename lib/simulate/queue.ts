import type { CauseCode } from './causes.ts';

/** A run that is to begin and cannot yet. */
export interface QueuedRun {
  readonly task: number;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
  readonly cause: CauseCode;
  readonly by: readonly number[];
}

/** What was taken is let go of once there is so much of it. */
const MOST_TAKEN = 1024;

/** First in, first out. */
export class Queue {
  #runs: QueuedRun[] = [];
  #taken = 0;

  get size(): number {
    return this.#runs.length - this.#taken;
  }

  /** Since when the first waits. */
  get since(): number {
    return this.#runs[this.#taken]!.since;
  }

  add(run: QueuedRun): void {
    this.#runs.push(run);
  }

  take(): QueuedRun {
    const first = this.#runs[this.#taken]!;
    this.#taken += 1;
    if (this.#taken > MOST_TAKEN && 2 * this.#taken > this.#runs.length) {
      this.#runs = this.#runs.slice(this.#taken);
      this.#taken = 0;
    }
    return first;
  }

  /** All that wait, in their order. */
  all(): QueuedRun[] {
    return this.#runs.slice(this.#taken);
  }
}
