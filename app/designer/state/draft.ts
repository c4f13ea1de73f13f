import type { ChainDocument } from '../../../lib/index.ts';

/** Says that what was typed is not lost while the JSON is hidden. */
export const UNSEEN_CHANGE =
  'Your last change to the JSON is not valid, so the drawing does not show it. It is still there when you show the ' +
  'JSON.';

/** What was typed in the JSON and cannot be taken in. */
export interface Draft {
  /** The document whose text it was typed into, and the shape of that text. */
  readonly document: ChainDocument;
  readonly shape: 'same' | 'chain';
  /** What was typed, as JSON of the editor's own. */
  readonly typed: unknown;
  /** How many steps the history had when it was typed: undo goes in the order of time. */
  readonly at: number;
}
