import { createStore } from 'zustand';
import type { Problem, TextRefusal } from '../../../lib/index.ts';
import type { Draft } from './draft.ts';
import { panelsOf } from './panels.ts';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** How the text that is shown stands to the drawing. */
export type CodeState =
  | { readonly kind: 'same' }
  /** Typed a moment ago, and not looked at yet. */
  | { readonly kind: 'typed' }
  /** No definitions: the drawing shows what was valid last. `line` and `column` are of the text that is shown. */
  | { readonly kind: 'wrong'; readonly refusal: TextRefusal };

/** What is shown: the file, the selected task, or what is different in a task from what it is compared with. */
export type CodeScope = 'file' | 'task' | 'changes';

interface Code {
  readonly state: CodeState;
  readonly scope: CodeScope;
}

export const codeOf = part(() => createStore<Code>()(() => ({ state: { kind: 'same' }, scope: 'file' })));

export const useCode = storeHook(codeOf);

/** What the pane can be asked to do. It registers itself, so that others need not know it. */
export interface CodePort {
  /** Takes what was typed into the drawing at once, where that can be. */
  flush(): void;
  /** Gives up what was typed and is not valid. */
  takeBack(): void;
  /** Types again what was taken back. */
  bringBack(draft: Draft): void;
  /** Selects a place, with the focus where that is wanted. */
  show(place: CodePlace, focus: boolean): void;
}

/** A place in the definition of a task. */
export type CodePlace = Pick<Problem, 'task' | 'pointer'>;

interface PaneState {
  port: CodePort | null;
  /** What is to be shown once the pane is there. */
  asked: CodePlace | null;
}

const paneOf = part((): PaneState => ({ port: null, asked: null }));

export function registerCode(designer: Designer, next: CodePort | null): void {
  const pane = paneOf(designer);
  pane.port = next;
  if (next && pane.asked) next.show(pane.asked, true);
  pane.asked = null;
}

/** Shows a place in the JSON, for which the pane is opened if need be. */
export function askForCode(designer: Designer, place: CodePlace, focus: boolean): void {
  const pane = paneOf(designer);
  if (pane.port) return pane.port.show(place, focus);
  pane.asked = place;
  panelsOf(designer).setState({ codeOpen: true, front: 'code' });
}

export function codePort(designer: Designer): CodePort | null {
  return paneOf(designer).port;
}

/** Takes what was typed in the JSON a moment ago into the drawing, where that can be. */
export function takeTyped(designer: Designer): void {
  codePort(designer)?.flush();
}
