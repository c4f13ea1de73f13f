import { create } from 'zustand';
import type { Problem, TextRefusal } from '../../../lib/index.ts';
import type { Draft } from './draft.ts';
import { usePanels } from './panels.ts';

/** How the text that is shown stands to the drawing. */
export type CodeState =
  | { readonly kind: 'same' }
  /** Typed a moment ago, and not looked at yet. */
  | { readonly kind: 'typed' }
  /** No definitions: the drawing shows what was valid last. `line` and `column` are of the text that is shown. */
  | { readonly kind: 'wrong'; readonly refusal: TextRefusal };

export type CodeScope = 'file' | 'task';

interface Code {
  readonly state: CodeState;
  readonly scope: CodeScope;
}

export const useCode = create<Code>()(() => ({ state: { kind: 'same' }, scope: 'file' }));

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

let port: CodePort | null = null;

/** What is to be shown once the pane is there. */
let asked: CodePlace | null = null;

export function registerCode(next: CodePort | null): void {
  port = next;
  if (next && asked) next.show(asked, true);
  asked = null;
}

/** Shows a place in the JSON, for which the pane is opened if need be. */
export function askForCode(place: CodePlace, focus: boolean): void {
  if (port) return port.show(place, focus);
  asked = place;
  usePanels.setState({ codeOpen: true, front: 'code' });
}

export function codePort(): CodePort | null {
  return port;
}
