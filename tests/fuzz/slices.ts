import type { Law } from '../support/law.ts';

/** A part of a law's runs, with a seed of its own. */
export interface Slice {
  readonly law: string;
  readonly seed: number;
  readonly numRuns: number;
}

/** What became of a slice. */
export interface Tried {
  /** `null` where the law held. */
  readonly report: string | null;
  /** The longest run, in milliseconds of one core. */
  readonly slowest: number;
}

/** A slice that refuted its law, and the report. */
export interface Found {
  readonly slice: Slice;
  readonly report: string;
}

const SIZE = 5_000;

/** Far apart, so that no two laws or starts ever share a seed. */
const LAW_STRIDE = 1_000_003;

/** The runs of a law in slices with growing seeds: the same ones for the same arguments. */
export function slicesOf(law: Law, runs: number, seed: number): Slice[] {
  return Array.from({ length: Math.ceil(runs / SIZE) }, (_, index) => ({
    law: law.id,
    seed: law.seed + seed * LAW_STRIDE + index,
    numRuns: Math.min(SIZE, runs - index * SIZE),
  }));
}
