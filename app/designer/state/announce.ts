import { create } from 'zustand';

interface Spoken {
  readonly text: string;
  /** Counts up, so that the same words are spoken twice. */
  readonly count: number;
}

export const useSpoken = create<Spoken>()(() => ({ text: '', count: 0 }));

/** Says something to those who do not see what happened. */
export function announce(text: string): void {
  useSpoken.setState(({ count }) => ({ text, count: count + 1 }));
}
