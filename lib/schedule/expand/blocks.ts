import { type OwnWork, refill } from './work.ts';

const MOST = 32;

/**
 * Runs in blocks, so that many of them cost little each. The first block has one run, since often no more is asked for;
 * each has twice as many as the one before it.
 */
export class Blocks {
  #block: number[] = [];
  #size = 1;
  readonly #work: OwnWork;

  constructor(work: OwnWork) {
    this.#work = work;
  }

  /** Adds a run; `true` when the block is full and has to be taken. */
  add(run: number): boolean {
    return this.#block.push(run) >= this.#size;
  }

  get isEmpty(): boolean {
    return this.#block.length === 0;
  }

  take(): number[] {
    const block = this.#block;
    this.#block = [];
    this.#size = Math.min(MOST, this.#size * 2);
    refill(this.#work);
    return block;
  }
}
