import type { NodeKey, TaskNode } from '../model/chain.ts';
import type { ChainWithView, View } from '../model/view.ts';
import type { EnvelopeKind, Style } from '../text/index.ts';

/** The text of one task as it was read, and the node that it became. */
export interface Slice {
  readonly text: string;
  /** While the document holds this very object, the task is as it was read. */
  readonly node: TaskNode;
  /** The indentation of the line that the task starts on. */
  readonly indent: string;
  /** What stood between the task before and this one; `null` for the first. */
  readonly separator: string | null;
}

/** The text that a document was opened from, taken apart. */
export interface Source {
  readonly kind: EnvelopeKind;
  readonly before: string;
  readonly after: string;
  readonly style: Style;
  readonly slices: ReadonlyMap<NodeKey, Slice>;
  /** While the document holds this very view, what the file says of it is as it was read. */
  readonly view: View;
}

/** What the designer has open: tasks, edges, view, and the text they came from. Immutable. */
export interface ChainDocument extends ChainWithView {
  readonly source: Source;
  /** Tasks that came with a text of their own since it was opened, pasted or typed: it goes before the source's. */
  readonly written?: ReadonlyMap<NodeKey, Slice>;
}
