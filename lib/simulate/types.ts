import type { NodeKey } from '../model/chain.ts';
import type { Duration, FailureShare, TimeOfDay } from '../model/rehearsalSettings.ts';

/** What is assumed of one task. What it leaves out is as for all other tasks. */
export interface TaskAssumption {
  readonly task: NodeKey;
  readonly duration?: Duration;
  readonly failure?: FailureShare;
  /** When it is to have ended: once, in ISO 8601, or each day. None when left out. */
  readonly deadline?: string | DailyTime;
}

/** A time of each day. */
export interface DailyTime {
  readonly time: TimeOfDay;
  /** A time zone by its name in the IANA database. */
  readonly zone: string;
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
