import type { CountRuns } from '../../check/types.ts';
import type { ChainDiff } from '../../diff/index.ts';
import type { KnownNames } from '../../model/knownNames.ts';
import type { Problem } from '../../model/problem.ts';
import type { ChainWithView } from '../../model/view.ts';
import type { ReviewedRehearsal } from './reviewRehearsal.ts';

/** A file as it was read: what it is called, and what tells its bytes from others. */
export interface ReviewedFile {
  readonly name: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

/** What a review is made of. */
export interface ReviewInput {
  /** The chain that is proposed, with places for its picture. */
  readonly document: ChainWithView;
  readonly file: ReviewedFile;
  /** What was there before; `null` for a chain that is reviewed by itself. */
  readonly base: { readonly document: ChainWithView; readonly file: ReviewedFile; readonly diff: ChainDiff } | null;
  /** What checks found in the proposal. */
  readonly problems: readonly Problem[];
  /** When the review is made, in ISO 8601: next runs are counted from then. */
  readonly now: string;
  /** The function of that name of `taskloom/schedule`. */
  readonly nextRuns: CountRuns;
  /** What a tenant calls ids. */
  readonly names?: KnownNames;
  /** What will run, where that is wanted: made by `reviewRehearsal`. */
  readonly rehearsal?: ReviewedRehearsal;
}
