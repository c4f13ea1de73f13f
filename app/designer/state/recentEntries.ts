import { createStore } from 'zustand';
import type { NamedKind } from '../../../lib/editor/index.ts';
import { storeHook } from '../context.ts';
import { type Designer, part } from '../designer.ts';

type Recent = Readonly<Record<NamedKind, readonly string[]>>;

/** So many are offered before anything is typed. */
const MOST = 5;

/** What was chosen last of each kind, by ids; the newest first. */
const recentEntriesOf = part(() => createStore<Recent>()(() => ({ apps: [], spaces: [], people: [], tasks: [] })));

const useRecentState = storeHook(recentEntriesOf);

export function useRecentEntries(kind: NamedKind): readonly string[] {
  return useRecentState((state) => state[kind]);
}

export function rememberEntry(designer: Designer, kind: NamedKind, id: string): void {
  recentEntriesOf(designer).setState((state) => ({
    [kind]: [id, ...state[kind].filter((each) => each !== id)].slice(0, MOST),
  }));
}
