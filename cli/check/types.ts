import type { Position } from '../../lib/editor/index.ts';
import type { Problem } from '../../lib/index.ts';

/** A problem with all that a report says of it. */
export interface Reported extends Problem {
  /** As the command line names it. */
  readonly file: string;
  /** The sentence. */
  readonly message: string;
  /** The name of the task. */
  readonly name: string;
  readonly start: Position;
  /** Just past its last character. */
  readonly end: Position;
  /** Where else it stands what the problem is about. */
  readonly others: readonly Position[];
  readonly fixable: boolean;
}
