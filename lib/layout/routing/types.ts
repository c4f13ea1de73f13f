import type { EdgeId, NodeKey } from '../../model/chain.ts';
import type { StatusKind } from '../../model/status.ts';

/** An edge that is to be drawn. */
export interface RoutedEdge {
  readonly id: EdgeId;
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly kind: StatusKind;
  /** Edges of one owner leave the same task with the same status: their lines may lie on one another. */
  readonly owner: string;
  /** How wide its label is, in pixels. */
  readonly labelWidth: number;
}
