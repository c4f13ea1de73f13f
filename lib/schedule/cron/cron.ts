/** Days of the month that a cron expression names. */
export interface CronDates {
  readonly days: readonly number[];
  /** `15W`: the weekday, Monday to Friday, that is nearest to a day and in its month. */
  readonly nearestWeekdays: readonly number[];
  /** `L`: the last day of the month. */
  readonly hasLast: boolean;
  /** `LW`: the last day of the month that is no Saturday or Sunday. */
  readonly hasLastWeekday: boolean;
}

/** A day of the week that a cron expression names. */
export interface CronWeekday {
  /** 0 is Monday. */
  readonly weekday: number;
  /** 0 for each, 1 to 5 for the n-th of its month, -1 for the last. */
  readonly nth: number;
}

/** A cron expression as numbers. Lists are sorted; `null` stands for all. */
export interface Cron {
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly dates: CronDates | null;
  readonly months: readonly number[] | null;
  readonly weekdays: readonly CronWeekday[] | null;
  readonly years: readonly number[] | null;
  /** Whether a day has to be one of `dates` and of `weekdays`; else one of the two is enough. */
  readonly needsBoth: boolean;
  /** Whether it names one time of day. A change of the clocks moves such a run, where it would leave it out else. */
  readonly isFixedTime: boolean;
}
