import { createStore } from 'zustand';
import type { Calendar } from '../../../lib/simulate/index.ts';
import { storeHook } from '../context.ts';
import { part } from '../designer.ts';
import type { Rehearsed } from './rehearsal.ts';

/** The calendar of a rehearsal. */
export interface RehearsalCalendarState {
  /** The month that a person chose, `YYYY-MM`, while a day was rehearsed: another day brings its own month. */
  readonly chosen: { readonly month: string; readonly day: string | null } | null;
  /** `null` until somebody looks. What is shown while another is counted is the last one. */
  readonly counted: { readonly month: string; readonly night: Rehearsed; readonly calendar: Calendar } | null;
  /** Why the last one could not be made. */
  readonly fault: string | null;
}

export const rehearsalCalendarOf = part(() =>
  createStore<RehearsalCalendarState>()(() => ({ chosen: null, counted: null, fault: null })),
);

export const useRehearsalCalendar = storeHook(rehearsalCalendarOf);
