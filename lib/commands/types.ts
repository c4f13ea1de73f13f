import type { EdgeId, NodeKey } from '../model/chain.ts';
import type { Drawing, GroupId, NoteId } from '../model/view.ts';

/** What a command gives back: the changed document, what the step is called, and what to select after it. */
export interface Edited<D extends Drawing> {
  readonly document: D;
  readonly label: string;
  readonly select?: {
    readonly tasks?: readonly NodeKey[];
    readonly edges?: readonly EdgeId[];
    readonly notes?: readonly NoteId[];
    readonly groups?: readonly GroupId[];
  };
}

/** A command that may not be carried out. Ask the matching `can…` before: it says the same in advance. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}
