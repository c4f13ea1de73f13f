import type { CAUSE, CauseCode } from './causes.ts';
import type { Draw } from './draw.ts';
import type { Network } from './network.ts';
import type { QueuedRun } from './queue.ts';
import type { StartStream } from './starts.ts';

/**
 * Is told of a run as it begins: how it ends is settled then. All times are in milliseconds since 1970.
 *
 * @param task - Which of the keys of the network it is a run of.
 * @param queued - When it was to begin.
 * @param failed - `1` where it fails.
 * @param by - The numbers of the runs whose ends started it, in the order in which they ended.
 */
export type VisitRun = (
  task: number,
  queued: number,
  start: number,
  end: number,
  failed: number,
  cause: CauseCode,
  by: readonly number[],
) => void;

/** Takes runs as they begin. */
export interface RunSink {
  run: VisitRun;
}

/** Something that the chain does not tell. */
export interface Given {
  readonly at: number;
  readonly task: number;
  readonly cause: typeof CAUSE.manual | typeof CAUSE.dataset;
}

/** What a rehearsal is played with. Times and lengths are in milliseconds. */
export interface Play {
  readonly network: Network;
  /** Of each task; `null` for one that no schedule starts. */
  readonly starts: readonly (StartStream | null)[];
  /** The earliest first. */
  readonly given: readonly Given[];
  readonly draw: Draw;
  readonly to: number;
  readonly lanes: number | null;
  readonly longestRun: number | null;
  readonly longestQueue: number | null;
  /** The earliest first, none within another. */
  readonly blackouts: readonly (readonly [from: number, to: number])[];
  readonly mostRuns: number;
  /** Ends the rehearsal early, when it says so. */
  readonly signal?: { readonly aborted: boolean };
  readonly sink: RunSink;
}

/** What was left at the end of a rehearsal. */
export interface Played {
  readonly runs: number;
  /** Why it ended before its time. */
  readonly stopped: 'most-runs' | 'cancelled' | null;
  /** How many runs of each task had ended by then: at `2 * task` those that succeeded, after it those that failed. */
  readonly ended: Float64Array;
  /** How many runs of each task began. */
  readonly begun: Float64Array;
  /** Whether each is on at the end. */
  readonly isOn: Uint8Array;
  /** The runs that are still in the queue. */
  readonly queued: readonly QueuedRun[];
}
