import { createStore } from 'zustand';
import { type KnownNames, NO_NAMES, withNames } from '../../../lib/editor/index.ts';
import { storeHook } from '../context.ts';
import { type Designer, part } from '../designer.ts';

interface Names {
  /** What tenants call apps, spaces, people and tasks. */
  readonly names: KnownNames;
  /** Ids of apps, spaces and people that the connected tenant does not know. */
  readonly unknown: ReadonlySet<string>;
}

export const namesOf = part(() => createStore<Names>()(() => ({ names: NO_NAMES, unknown: new Set() })));

const useNamesState = storeHook(namesOf);

/** What tenants call the ids of the document. */
export function useNames(): KnownNames {
  return useNamesState((state) => state.names);
}

/** Whether the connected tenant was asked for an id, and does not know it. */
export function useIsUnknown(id: string): boolean {
  return useNamesState((state) => state.unknown.has(id));
}

/** The ids of apps, spaces and people that the connected tenant was asked for, and does not know. */
export function useUnknownIds(): ReadonlySet<string> {
  return useNamesState((state) => state.unknown);
}

/** Takes names that were learned; what is drawn stays where nothing is new. */
export function learnNames(designer: Designer, more: Partial<KnownNames>): void {
  namesOf(designer).setState(({ names }) => ({ names: withNames(names, more) }));
}
