import type { Edge, NodeKey, StatusKind } from '../../../lib/index.ts';
import type { Mark } from '../../../lib/diff/index.ts';
import type { RoutedEdge } from '../../../lib/editor/index.ts';
import { labelWidth } from '../../../lib/internal.ts';

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
      readonly mark: Mark | null;
    }[],
  ): readonly RoutedEdge[] => {
    const next = edges.map(({ edge: { id, status }, source, target, all, kind, isFaulty, mark }, index): RoutedEdge => {
      const before = last[index];
      const owner = `${source} ${kind === 'OTHER' ? `=${status}` : kind}${mark === 'removed' ? ' removed' : ''}`;
      const width = labelWidth(kind, { isFaulty, count: all.length, isMarked: mark !== null });
      if (
        before &&
        before.id === id &&
        before.source === source &&
        before.target === target &&
        before.owner === owner &&
        before.labelWidth === width
      )
        return before;
      return { id, source, target, kind, owner, labelWidth: width };
    });
    if (next.length !== last.length || next.some((edge, index) => edge !== last[index])) last = next;
    return last;
  };
}
