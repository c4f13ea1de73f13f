import type { EdgeId, NodeKey } from '../model/chain.ts';
import { type Ok, type Result, ok } from '../model/result.ts';
import type { ChainWithView, CommentId, GroupId, NoteId } from '../model/view.ts';

/** What an edit created, in the order in which it did. */
export interface Created {
  readonly tasks: readonly NodeKey[];
  readonly edges: readonly EdgeId[];
  readonly notes: readonly NoteId[];
  readonly groups: readonly GroupId[];
  readonly comments: readonly CommentId[];
}

/** What a command did: the changed document, the label of the undo step, and what was created. */
export interface Edit<D extends ChainWithView> {
  /** The same object as before if nothing changed. */
  readonly document: D;
  readonly label: string;
  readonly created: Created;
}

/** What every command returns. To find out whether it may be carried out, try it: nothing is changed by that. */
export type EditResult<D extends ChainWithView> = Result<Edit<D>>;

export const NOTHING_CREATED: Created = { tasks: [], edges: [], notes: [], groups: [], comments: [] };

/**
 * What a command returns: the document after it, what the step is called, and what it created.
 *
 * @example edit({ ...document, chain }, 'Add Load', { tasks: ['b'] })
 */
export function edit<D extends ChainWithView>(document: D, label: string, created: Partial<Created> = {}): Ok<Edit<D>> {
  return ok({ document, label, created: { ...NOTHING_CREATED, ...created } });
}
