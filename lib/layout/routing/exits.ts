import type { NodeKey } from '../../model/chain.ts';
import { EXIT_TOPS } from '../../model/view.ts';
import type { RoutedEdge } from './types.ts';

/** Statuses of other words leave below the last exit, this far apart where there is room, and as low as that. */
const STEP = 3;
const ROOM = 9;

/** How high the edges of each owner leave their task, in pixels from its top. */
export function exitHeights(edges: readonly RoutedEdge[]): Map<string, number> {
  const found = new Map<string, number>();
  const others = new Map<NodeKey, Set<string>>();
  for (const { kind, owner, source } of edges) {
    if (kind !== 'OTHER') found.set(owner, EXIT_TOPS[kind]);
    else others.set(source, (others.get(source) ?? new Set()).add(owner));
  }
  for (const owners of others.values()) {
    const step = Math.min(STEP, ROOM / owners.size);
    [...owners].toSorted().forEach((owner, index) => found.set(owner, EXIT_TOPS.ANY + (index + 1) * step));
  }
  return found;
}
