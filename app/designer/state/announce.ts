import { createStore } from 'zustand';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

interface Spoken {
  readonly text: string;
  /** Counts up, so that the same words are spoken twice. */
  readonly count: number;
}

export const spokenOf = part(() => createStore<Spoken>()(() => ({ text: '', count: 0 })));

export const useSpoken = storeHook(spokenOf);

/** Says something to those who do not see what happened. */
export function announce(designer: Designer, text: string): void {
  spokenOf(designer).setState(({ count }) => ({ text, count: count + 1 }));
}
