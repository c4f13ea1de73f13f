import type { NodeKey } from '../../model/chain.ts';

/** A day on which things are different, by a person's own list. */
export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

/** The days of a calendar. */
export interface CalendarSpan {
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The day after the last, `YYYY-MM-DD`. */
  readonly to: string;
  /** By whose clocks days begin and end: a name of the IANA database. */
  readonly zone: string;
}

/** A task that runs more often or less often than on the other days of the same weekday. */
export interface UnusualRuns {
  readonly task: NodeKey;
  readonly runs: number;
  /** How often it runs on most of those. */
  readonly usual: number;
}

/** A start that a change of the clocks does something to. */
export interface ChangedStart {
  readonly task: NodeKey;
  /** What the clock of its schedule would show, `YYYY-MM-DDTHH:MM:SS`. */
  readonly wall: string;
}

/** What is different on a day. */
export type DayReason =
  | { readonly kind: 'holiday'; readonly name: string }
  /** The clocks of the calendar change. */
  | { readonly kind: 'clocks'; readonly hours: number }
  /** A change of the clocks leaves starts out, moves them to just after it, or brings them twice. */
  | { readonly kind: 'skipped' | 'moved' | 'repeated'; readonly starts: readonly ChangedStart[] }
  | { readonly kind: 'fewer' | 'more'; readonly tasks: readonly UnusualRuns[] };

/** A day of a calendar. */
export interface CalendarDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** When it begins and ends, in milliseconds since 1970: mostly 24 hours later, where clocks change 23 or 25. */
  readonly from: number;
  readonly to: number;
  /** How many runs begin in it. */
  readonly runs: number;
  /** How many begin in each of the 24 hours that clocks show. An hour that comes twice has those of both. */
  readonly hours: readonly number[];
  /** How many tasks run. */
  readonly tasks: number;
  /** What is different; nothing on a usual day. */
  readonly reasons: readonly DayReason[];
}

/** What a chain does day by day. */
export interface Calendar {
  readonly days: readonly CalendarDay[];
  /** When the rehearsal was stopped, in milliseconds since 1970: nothing is known of later days; `null` for never. */
  readonly stopped: number | null;
}
