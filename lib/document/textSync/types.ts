import type { ChainDocument } from '../types.ts';
import type { Refusal } from '../../text/index.ts';

/** What comes of a text that was typed: a document and what the step is called, or why there is none. */
export type Retyped =
  | { readonly ok: true; readonly document: ChainDocument; readonly label: string }
  | { readonly ok: false; readonly refusal: Refusal };
