import type { Edge, NodeKey, StatusKind } from '../../../lib/index.ts';
import type { RoutedEdge } from '../../../lib/editor/index.ts';

/** Room for the word on an edge, and for the badge beside it that counts its problems, in pixels. */
const LABEL_WIDTHS: Readonly<Record<StatusKind, number>> = { SUCCEEDED: 80, FAILED: 56, ANY: 64, OTHER: 108 };
const BADGE_WIDTH = 26;
/** Room for how many edges it stands for. */
const COUNT_WIDTH = 28;

/** An edge as the router takes it: what did not change since the last call is the same object, the list included. */
export function makeToRouted() {
  let last: readonly RoutedEdge[] = [];
  return (
    edges: readonly {
      readonly edge: Edge;
      readonly source: NodeKey;
      readonly target: NodeKey;
      readonly all: readonly unknown[];
      readonly kind: StatusKind;
      readonly isFaulty: boolean;
    }[],
  ): readonly RoutedEdge[] => {
    const next = edges.map(({ edge: { id, status }, source, target, all, kind, isFaulty }, index): RoutedEdge => {
      const before = last[index];
      const owner = `${source} ${kind === 'OTHER' ? `=${status}` : kind}`;
      const labelWidth = LABEL_WIDTHS[kind] + (isFaulty ? BADGE_WIDTH : 0) + (all.length > 1 ? COUNT_WIDTH : 0);
      if (
        before &&
        before.id === id &&
        before.source === source &&
        before.target === target &&
        before.owner === owner &&
        before.labelWidth === labelWidth
      )
        return before;
      return { id, source, target, kind, owner, labelWidth };
    });
    if (next.length !== last.length || next.some((edge, index) => edge !== last[index])) last = next;
    return last;
  };
}
