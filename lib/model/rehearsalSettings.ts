import type { EdgeId, NodeKey } from './chain.ts';

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

/** A time of day by a clock on the wall, as `HH:MM`. */
export type TimeOfDay = string;

/** What a person, or past runs, say of one task. What it leaves out is as for all other tasks. */
export interface TaskExpectation {
  readonly duration?: Duration;
  readonly failure?: FailureShare;
  /** By when each of its runs is to have ended: the first such time after its chain started. */
  readonly deadline?: TimeOfDay;
  /** When somebody starts it by hand: a time of each day, or a moment in ISO 8601. */
  readonly manual?: readonly string[];
  /** When its datasets are updated, told in the same way. */
  readonly datasets?: readonly string[];
}

/** The days of the week, as RFC 5545 spells them, from Monday on. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number];

/** A time of day in which no run starts. One that ends no later than it starts goes on into the next day. */
export interface QuietTime {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** The days on which it starts; every day when left out. */
  readonly days?: readonly Weekday[];
}

/** One thing that is otherwise than in the chain and the assumptions. */
export type ScenarioChange =
  /** Every run of the task fails. */
  | { readonly kind: 'fails'; readonly task: NodeKey }
  /** One run of the task ends so: its `run`-th, from 1. A run that is too long fails all the same. */
  | {
      readonly kind: 'ends';
      readonly task: NodeKey;
      readonly run: number;
      readonly status: 'SUCCEEDED' | 'FAILED';
    }
  /** Every run of the task takes so many seconds. */
  | { readonly kind: 'takes'; readonly task: NodeKey; readonly seconds: number }
  /** The task starts at these times, in ISO 8601, and not by its schedule. */
  | { readonly kind: 'starts'; readonly task: NodeKey; readonly times: readonly string[] }
  /** The task starts once a day by the clock of a time zone, and not by its schedule. */
  | { readonly kind: 'starts-at'; readonly task: NodeKey; readonly time: TimeOfDay; readonly zone: string }
  | { readonly kind: 'off'; readonly task: NodeKey }
  | { readonly kind: 'no-edge'; readonly edge: EdgeId }
  /** So many runs go at a time; `null` for no limit. */
  | { readonly kind: 'lanes'; readonly lanes: number | null };

/** A what-if. Plain JSON. */
export interface Scenario {
  readonly name: string;
  readonly changes: readonly ScenarioChange[];
}

/** What a chain document says of how its tasks run, for rehearsals. Never part of a task definition. */
export interface RehearsalSettings {
  /** The time zone of its times of day, by its name in the IANA database; `null` for that of the reader. */
  readonly zone: string | null;
  /** How many runs go at a time; `null` for no limit. */
  readonly lanes: number | null;
  readonly tasks: ReadonlyMap<NodeKey, TaskExpectation>;
  readonly quiet: ReadonlyMap<string, QuietTime>;
  /** Days that are not like others, as `YYYY-MM-DD`, and what they are called. */
  readonly holidays: ReadonlyMap<string, string>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** A document without settings has these very ones. */
export const NO_SETTINGS: RehearsalSettings = {
  zone: null,
  lanes: null,
  tasks: new Map(),
  quiet: new Map(),
  holidays: new Map(),
  scenarios: new Map(),
};

/** Settings as they are; {@link NO_SETTINGS} in the place of settings that say nothing. */
export function settingsOrNone(settings: RehearsalSettings): RehearsalSettings {
  const { zone, lanes, tasks, quiet, holidays, scenarios } = settings;
  const count = tasks.size + quiet.size + holidays.size + scenarios.size;
  return zone === null && lanes === null && count === 0 ? NO_SETTINGS : settings;
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * Whether a text is a time of day.
 *
 * @example isTimeOfDay('07:00') // true
 */
export function isTimeOfDay(text: string): text is TimeOfDay {
  return TIME.test(text);
}
