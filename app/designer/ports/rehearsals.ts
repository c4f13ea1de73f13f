import type { Chain } from '../../../lib/index.ts';
import type {
  Calendar,
  CalendarSpan,
  FailureOutcome,
  Holiday,
  LanePoint,
  Never,
  PackedRuns,
  RehearsalComparison,
  ScenarioChange,
  ScheduleMove,
  Span,
  WorstHour,
} from '../../../lib/simulate/index.ts';

/** What is to be rehearsed. */
export interface RehearsalRequest {
  readonly chain: Chain;
  readonly span: Span;
  /** How many runs go at a time; `null` for no limit. */
  readonly lanes: number | null;
  /** What is otherwise than in the chain; `null` for nothing. */
  readonly whatIf: ScenarioChange | null;
  /** The days of a calendar, in the place of the span. */
  readonly calendar?: CalendarSpan & { readonly holidays: readonly Holiday[] };
}

/** One night, or more, with usual durations. */
export interface RehearsedNight {
  readonly runs: PackedRuns;
  /** When the last run ended, in milliseconds since 1970; `null` where none began. */
  readonly finish: number | null;
  readonly stopped: 'most-runs' | 'cancelled' | null;
  /** The numbers of the runs that the last end hangs on. */
  readonly critical: readonly number[];
  /** What never ran. Tasks that `standBy` has only handle failures that did not come. */
  readonly never: readonly Never[];
  readonly standBy: ReadonlySet<string>;
  readonly lanes: readonly LanePoint[];
  readonly worst: WorstHour | null;
  /** What a what-if changes; `null` without one. */
  readonly compared: RehearsalComparison | null;
}

/** What the other views show, each worked out when somebody looks at it. */
export interface RehearsalViews {
  readonly night: RehearsedNight;
  readonly failures: readonly FailureOutcome[];
  readonly moves: readonly ScheduleMove[];
  /** Of the days that the request names. */
  readonly calendar: Calendar;
}

/** Rehearses chains, where the page goes on meanwhile. */
export interface Rehearsals {
  /**
   * @throws When the code cannot be fetched, or the signal says so.
   */
  rehearse<V extends keyof RehearsalViews>(
    view: V,
    request: RehearsalRequest,
    signal: AbortSignal,
  ): Promise<RehearsalViews[V]>;
  /** Fetches and starts what rehearses, so that it is there when it is wanted. */
  getReady(): Promise<void>;
}
