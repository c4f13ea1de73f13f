import { createStore } from 'zustand';
import { storeHook } from '../context.ts';
import { type Designer, part } from '../designer.ts';

/** What is typed and not yet a comment. It stays while other tasks are looked at. */
interface Writing {
  /** The name of the person, as typed. */
  readonly by: string;
  /** By the document and what it is typed for. */
  readonly drafts: ReadonlyMap<string, string>;
}

const writingOf = part(({ ports: { page } }) =>
  createStore<Writing>()(() => ({ by: page.setting('name') ?? '', drafts: new Map() })),
);

export const useWriting = storeHook(writingOf);

export function nameOfWriter(designer: Designer): string {
  return writingOf(designer).getState().by.trim();
}

/** Remembers the name for the next comment, and for the next day. */
export function setNameOfWriter(designer: Designer, by: string): void {
  writingOf(designer).setState({ by });
  designer.ports.page.set('name', by);
}

/** Keeps what is typed; `null` when it is a comment by now, or not wanted. */
export function setDraft(designer: Designer, name: string, text: string | null): void {
  const drafts = new Map(writingOf(designer).getState().drafts);
  if (text === null) drafts.delete(name);
  else drafts.set(name, text);
  writingOf(designer).setState({ drafts });
}
