import { create } from 'zustand';
import type { ChainDocument } from '../../../lib/index.ts';

/** A document that is shown as a ghost over the open one, before a person says yes to it. */
export interface Preview {
  readonly of: ChainDocument;
  readonly document: ChainDocument;
  readonly label: string;
}

export const usePreview = create<{ readonly preview: Preview | null }>()(() => ({ preview: null }));

export function showPreview(preview: Preview | null): void {
  usePreview.setState({ preview });
}
