/** Runs in order. */
export interface RunStream {
  /** The next run, in milliseconds since 1970, UTC; infinite where there are no more. */
  next(): number;
  /** Whether the runs ended because looking for another took too much work. */
  isCutOff(): boolean;
}

export const NO_RUNS: RunStream = { next: () => Infinity, isCutOff: () => false };

/**
 * A stream of blocks, one run at a time.
 *
 * @param blocks - Of moments in seconds.
 * @param until - The last moment that counts, in seconds.
 */
export function streamOf(blocks: Iterator<number[]>, until: number, isCutOff: () => boolean): RunStream {
  let block: readonly number[] = [];
  let index = 0;
  let isOver = false;
  return {
    next() {
      if (index === block.length) {
        const next = isOver ? null : blocks.next();
        if (!next || next.done) {
          isOver = true;
          return Infinity;
        }
        block = next.value;
        index = 0;
      }
      const run = block[index]!;
      if (run > until) return Infinity;
      index += 1;
      return run * 1_000;
    },
    isCutOff: () => isOver && isCutOff(),
  };
}
