import type { EdgeId, NodeKey } from '../../../lib/index.ts';
import type { MarkId } from './annotations.ts';

/** What is selected: node keys (external tasks by their ids), edge ids, and notes and groups. */
export interface Selection {
  readonly tasks: ReadonlySet<NodeKey>;
  readonly edges: ReadonlySet<EdgeId>;
  readonly annotations: ReadonlySet<MarkId>;
}

export const NOTHING: Selection = { tasks: new Set(), edges: new Set(), annotations: new Set() };
