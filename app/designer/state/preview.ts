import { createStore } from 'zustand';
import type { ChainDocument } from '../../../lib/index.ts';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** A document that is shown as a ghost over the open one, before a person says yes to it. */
export interface Preview {
  readonly of: ChainDocument;
  readonly document: ChainDocument;
  readonly label: string;
}

export const previewOf = part(() => createStore<{ readonly preview: Preview | null }>()(() => ({ preview: null })));

export const usePreview = storeHook(previewOf);

export function showPreview(designer: Designer, preview: Preview | null): void {
  previewOf(designer).setState({ preview });
}
