import type { Path } from '../model/path.ts';
import type { Cron } from './cron/cron.ts';
import type { Interval } from './interval/readInterval.ts';
import type { Moment } from './moment.ts';
import type { Rule } from './rule/rule.ts';

/** How a schedule says when: `none` says nothing, and `other` says it in a way that nobody knows. */
export type ScheduleForm = 'none' | 'recurrence' | 'interval' | 'cron' | 'text' | 'other';

/** What decides when a schedule runs. */
export type When =
  | { readonly kind: 'recurrence'; readonly rule: Rule }
  | { readonly kind: 'cron'; readonly cron: Cron }
  | { readonly kind: 'interval'; readonly interval: Interval };

/** Why a schedule cannot be. */
export interface ScheduleFault {
  /** In the schedule; what is missing has the path of what it is missing from. */
  readonly path: Path;
  /** A sentence. */
  readonly reason: string;
}

/** A moment that a schedule ends at, and where that stands in it. */
export interface ScheduleEnd {
  readonly moment: Moment;
  readonly path: Path;
}

/** What a schedule says, of whichever form. Words, label, runs, gaps and faults are all made from this. */
export interface Schedule {
  readonly form: ScheduleForm;
  readonly kind: When['kind'] | null;
  /** The rule, interval or expression as written. */
  readonly text: string;
  /** Where that stands in the schedule. */
  readonly path: Path;
  /** `null` where it cannot be read. */
  readonly when: When | null;
  /** `null` where the schedule names none: the service then takes UTC. */
  readonly zone: string | null;
  /** The first moment at which it may run; `null` where it begins with its task. */
  readonly start: Moment | null;
  /** The last moments at which it may run, by `endDateTime`, `validUntil`, an interval's end, or UNTIL. */
  readonly ends: readonly ScheduleEnd[];
  /** What is wrong with it, worst first: the service refuses it. */
  readonly faults: readonly ScheduleFault[];
  /** What RFC 5545 does not allow, and may still be read. */
  readonly forbidden: readonly string[];
  /** What others may read in another way; `null` where nothing is in doubt. */
  readonly doubt: string | null;
}

/** A schedule that says nothing. */
export const NO_SCHEDULE: Schedule = {
  form: 'none',
  kind: null,
  text: '',
  path: [],
  when: null,
  zone: null,
  start: null,
  ends: [],
  faults: [],
  forbidden: [],
  doubt: null,
};
