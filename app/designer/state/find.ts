import { createStore } from 'zustand';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

interface Find {
  /** `null` while nobody looks for anything. */
  readonly query: string | null;
}

/** What is being looked for. The tasks that it finds are worked out where they are shown. */
export const findOf = part(() => createStore<Find>()(() => ({ query: null })));

export const useFind = storeHook(findOf);

export function setQuery(designer: Designer, query: string | null): void {
  findOf(designer).setState({ query });
}
