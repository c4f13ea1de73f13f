import type { Work } from './expand/work.ts';

/** What is asked for. */
export interface NextRunsOptions {
  /** The clock, as `Date.toISOString` writes it. */
  readonly now: string;
  /** How many runs, at most. */
  readonly count: number;
  /** What may be spent on it, and is spent: many schedules that share one are counted in a bounded time together. */
  readonly work?: Work;
}

/** The next runs of a schedule. */
export interface Found {
  /** Milliseconds since 1970, UTC; the soonest first. */
  readonly runs: readonly number[];
  readonly note: string | null;
}

/** Why they cannot be told. */
export interface NotFound {
  readonly reason: string;
  /** Whether it may run all the same. */
  readonly mayRun: boolean;
}
