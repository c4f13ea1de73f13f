import { create } from 'zustand';
import type { Refusal } from '../../lib/index.ts';

/** How the text that is shown stands to the drawing. */
export type CodeState =
  | { readonly kind: 'same' }
  /** Typed a moment ago, and not looked at yet. */
  | { readonly kind: 'typed' }
  /** No definitions: the drawing shows what was valid last. `line` and `column` are of the text that is shown. */
  | { readonly kind: 'wrong'; readonly refusal: Refusal };

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
  /** Gives up what was typed and is not valid; `false` when there is nothing of that kind. */
  takeBack(): boolean;
  /** Shows a place of a task's definition and gives the pane the focus. */
  show(place: { readonly task: string; readonly pointer: string }): void;
}

let port: CodePort | null = null;

export function registerCode(next: CodePort | null): void {
  port = next;
}

export function codePort(): CodePort | null {
  return port;
}
