import { createStore } from 'zustand';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** Whether the browser keeps what is open: `nothing` yet, in a moment (`pending`), `kept`, or `refused`. */
export type Keeping = 'nothing' | 'pending' | 'kept' | 'refused';

interface PersistenceState {
  readonly keeping: Keeping;
  /** Why the browser does not keep it, as a sentence. */
  readonly reason: string | null;
  /** Another tab has the document: it did before this one (`open`), or took it over (`taken`). */
  readonly otherTab: 'open' | 'taken' | null;
  /** The name of a document that is not opened by itself: the page ended while it was being opened. */
  readonly unfinished: string | null;
}

export const persistenceOf = part(() =>
  createStore<PersistenceState>()(() => ({
    keeping: 'nothing',
    reason: null,
    otherTab: null,
    unfinished: null,
  })),
);

export const usePersistence = storeHook(persistenceOf);

export function setKeeping(designer: Designer, keeping: Keeping, reason: string | null = null): void {
  persistenceOf(designer).setState({ keeping, reason });
}

export function setOtherTab(designer: Designer, otherTab: PersistenceState['otherTab']): void {
  persistenceOf(designer).setState({ otherTab });
}
