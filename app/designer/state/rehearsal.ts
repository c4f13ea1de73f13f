import { createStore } from 'zustand';
import type { Chain } from '../../../lib/index.ts';
import type { RehearsalSettings, ScenarioChange } from '../../../lib/simulate/index.ts';
import type { RehearsalViews, RehearsedNight } from '../ports/rehearsals.ts';
import { storeHook } from '../context.ts';
import { part } from '../designer.ts';

export const REHEARSAL_TABS = ['timeline', 'never', 'failures', 'lanes', 'nights', 'calendar', 'assumptions'] as const;
export type RehearsalTab = (typeof REHEARSAL_TABS)[number];

/** A night, and what it is of. */
export interface Rehearsed extends RehearsedNight {
  readonly chain: Chain;
  readonly settings: RehearsalSettings;
  readonly changes: readonly ScenarioChange[];
  readonly from: number;
  readonly to: number;
}

/** What is shown of a rehearsal, and how it is made. */
export interface RehearsalState {
  readonly tab: RehearsalTab;
  /** The day on which it begins, as `YYYY-MM-DD`; `null` for today. */
  readonly day: string | null;
  readonly days: 1 | 7;
  /** What is otherwise than in the chain and its settings. */
  readonly changes: readonly ScenarioChange[];
  /** `null` until the first one is there. What is shown while another is made is the last one. */
  readonly night: Rehearsed | null;
  /** What other tabs show of that night; each `null` until somebody looks. */
  readonly failures: RehearsalViews['failures'] | null;
  readonly moves: RehearsalViews['moves'] | null;
  readonly nights: RehearsalViews['nights'] | null;
  /** Why the last one could not be made. */
  readonly fault: string | null;
  /** Why a schedule cannot be moved to where it is dragged. */
  readonly refusal: string | null;
  readonly isBusy: boolean;
}

export const rehearsalOf = part(() =>
  createStore<RehearsalState>()(() => ({
    tab: 'timeline',
    day: null,
    days: 1,
    changes: [],
    night: null,
    failures: null,
    moves: null,
    nights: null,
    fault: null,
    refusal: null,
    isBusy: false,
  })),
);

export const useRehearsal = storeHook(rehearsalOf);
