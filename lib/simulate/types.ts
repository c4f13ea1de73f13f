import type { NodeKey } from '../model/chain.ts';

/** How long a task runs, in seconds, and where that is known from. */
export type Duration =
  /** Measured: seconds at evenly spaced shares of its past runs, from the shortest to the longest. */
  | { readonly source: 'runs'; readonly count: number; readonly quantiles: readonly number[] }
  /** Entered by a person, or a guess where nothing is known. */
  | { readonly source: 'entered' | 'guess'; readonly low: number; readonly usual: number; readonly high: number };

/** How many of its runs fail, from 0 to 1, and where that is known from. */
export interface FailureShare {
  readonly source: 'runs' | 'entered' | 'guess';
  readonly share: number;
}

/** What is assumed of one task. What it leaves out is as for all other tasks. */
export interface TaskAssumption {
  readonly task: NodeKey;
  readonly duration?: Duration;
  readonly failure?: FailureShare;
  /** When it is to have ended, in ISO 8601; none when left out. */
  readonly deadline?: string;
}

/** A time in which no run starts. Both ends in ISO 8601; `to` is not in it. */
export interface Blackout {
  readonly from: string;
  readonly to: string;
}

/** When something happens to a task that its chain does not tell, in ISO 8601. */
export interface GivenTimes {
  readonly task: NodeKey;
  readonly times: readonly string[];
}

/**
 * What a rehearsal takes for granted. Plain JSON. What is said of a task that the chain does not hold is ignored.
 */
export interface Assumptions {
  readonly tasks: readonly TaskAssumption[];
  /** Of each task that `tasks` says nothing else of. */
  readonly duration: Duration;
  readonly failure: FailureShare;
  /** How many runs go at a time, the others queue in order; `null` for no limit. */
  readonly lanes: number | null;
  /** After so many seconds a run ends as failed; `null` for no limit. */
  readonly longestRun: number | null;
  /** A run that has been in the queue for so many seconds ends as failed, and never begins; `null` for no limit. */
  readonly longestQueue: number | null;
  readonly blackouts: readonly Blackout[];
  /** Starts by hand. An external task runs at these times alone. */
  readonly manual: readonly GivenTimes[];
  /** Updates of the datasets of a task. Only one that waits for them takes them. */
  readonly datasets: readonly GivenTimes[];
}

/** How long a run takes where nobody knows it. */
export const GUESSED_DURATION = { source: 'guess', low: 60, usual: 300, high: 900 } as const satisfies Duration;

/**
 * What is assumed where nobody says anything. That runs take five minutes and one in a hundred fails is a guess; three
 * hours for a run and six in the queue are what the service documents.
 */
export const USUAL_ASSUMPTIONS: Assumptions = {
  tasks: [],
  duration: GUESSED_DURATION,
  failure: { source: 'guess', share: 0.01 },
  lanes: null,
  longestRun: 3 * 3600,
  longestQueue: 6 * 3600,
  blackouts: [],
  manual: [],
  datasets: [],
};
