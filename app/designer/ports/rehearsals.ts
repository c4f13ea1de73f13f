import type { ReviewedRehearsal } from '../../../lib/formats/index.ts';
import type { Chain } from '../../../lib/index.ts';
import type {
  Assumptions,
  Calendar,
  CalendarSpan,
  FailureOutcome,
  Holiday,
  LanePoint,
  MissedDeadline,
  Never,
  Nights,
  PackedRuns,
  RehearsalComparison,
  RehearsalSettings,
  ScenarioChange,
  ScheduleMove,
  Span,
  WorstHour,
} from '../../../lib/simulate/index.ts';

/** What is to be rehearsed. */
export interface RehearsalRequest {
  readonly chain: Chain;
  readonly span: Span;
  /** What the document says of how its tasks run. */
  readonly settings: RehearsalSettings;
  /** The time zone of the reader. */
  readonly zone: string;
  /** What is otherwise than in the chain and its settings. */
  readonly changes: readonly ScenarioChange[];
  /** The days of a calendar, in the place of the span. */
  readonly calendar?: CalendarSpan & { readonly holidays: readonly Holiday[] };
  /** What was there before, for a review; left out where it is of one chain alone. */
  readonly before?: Chain;
}

/** One night, or more, with usual durations. */
export interface RehearsedNight {
  /** What was taken for granted, without the changes of a what-if. */
  readonly assumptions: Assumptions;
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
  /** What the changes of the request come to; `null` without any. */
  readonly compared: RehearsalComparison | null;
  /** Of each run: how much later it could end without its chain ending later, in milliseconds. */
  readonly slack: Float64Array;
  readonly missed: readonly MissedDeadline[];
}

/** What the failure of a task costs. */
export type FailureCost = Omit<FailureOutcome, 'runs'>;

/** What the other views show, each worked out when somebody looks at it. */
export interface RehearsalViews {
  readonly night: RehearsedNight;
  /** Without what runs all the same: of a large chain that would be nearly everything, again and again. */
  readonly failures: readonly FailureCost[];
  readonly moves: readonly ScheduleMove[];
  readonly nights: Nights;
  /** Of the days that the request names. */
  readonly calendar: Calendar;
  /** Over a day from the start of the span. */
  readonly review: ReviewedRehearsal;
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
