import { createStore } from 'zustand';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** What is known of the server that the page comes from, where that stands in the way. */
export type ServerTrouble =
  /** It does not answer. */
  | 'unreachable'
  /** It was started again, and no longer knows this page. */
  | 'restarted'
  /** It serves another version of the page by now. */
  | 'updated';

/** A part of the page whose code could not be fetched, or that failed. */
export interface FailedPart {
  /** As the beginning of a sentence. */
  readonly name: string;
  readonly retry: () => void;
}

interface Server {
  readonly trouble: ServerTrouble | null;
  readonly failed: readonly FailedPart[];
}

export const serverOf = part(() => createStore<Server>()(() => ({ trouble: null, failed: [] })));

export const useServer = storeHook(serverOf);

export function setTrouble(designer: Designer, trouble: ServerTrouble | null): void {
  serverOf(designer).setState({ trouble });
}

export function addFailed(designer: Designer, failing: FailedPart): void {
  serverOf(designer).setState(({ failed }) => ({
    failed: [...failed.filter(({ name }) => name !== failing.name), failing],
  }));
}

export function removeFailed(designer: Designer, name: string): void {
  const { failed } = serverOf(designer).getState();
  if (failed.some((one) => one.name === name))
    serverOf(designer).setState({ failed: failed.filter((one) => one.name !== name) });
}
