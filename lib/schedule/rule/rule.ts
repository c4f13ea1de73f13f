import type { Moment } from '../moment.ts';

export const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** How long a period of a rule is, before its interval. */
export type Frequency = (typeof FREQUENCIES)[number];

/** Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A weekday as a rule names it: each of them, or the n-th of its month or year, from the end below zero. */
export interface RuleDay {
  /** 0 for each. */
  readonly nth: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

/**
 * A recurrence rule (RFC 5545, 3.3.10) as numbers. Each list has what the rule names, in its order, each once; `null`
 * where the rule does not have the part.
 */
export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** The last moment at which a run may start; a date alone is that day to its end. */
  readonly until: Moment | null;
  readonly months: readonly number[] | null;
  /** Below zero from the end of the year; so are days of the year and of the month. */
  readonly weeks: readonly number[] | null;
  readonly yeardays: readonly number[] | null;
  readonly dates: readonly number[] | null;
  readonly days: readonly RuleDay[] | null;
  readonly hours: readonly number[] | null;
  readonly minutes: readonly number[] | null;
  readonly seconds: readonly number[] | null;
  /** Which runs of a period count, from 1, or from -1 for the last. */
  readonly positions: readonly number[] | null;
  /** The first day of a week, 0 for Monday. */
  readonly weekStart: number;
}

/** A rule that says how often and nothing else. */
export function plainRule(freq: Frequency, interval = 1): Rule {
  return {
    freq,
    interval,
    count: null,
    until: null,
    months: null,
    weeks: null,
    yeardays: null,
    dates: null,
    days: null,
    hours: null,
    minutes: null,
    seconds: null,
    positions: null,
    weekStart: 0,
  };
}
