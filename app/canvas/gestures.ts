import { create } from 'zustand';
import type { EdgeId, Guide, NodeKey, Point } from '../../lib/index.ts';

interface Gesture {
  /** The edge that a dragged task would go into if it were let go now. */
  readonly dropEdge: EdgeId | null;
  /** What dragged tasks are in line with. */
  readonly guides: readonly Guide[];
  /** Where nodes are drawn while they glide to their places. */
  readonly gliding: ReadonlyMap<NodeKey, Point> | null;
}

const NO_GUIDES: readonly Guide[] = [];

/** What a gesture under way shows. Of no use once it has ended. */
export const useGesture = create<Gesture>()(() => ({ dropEdge: null, guides: NO_GUIDES, gliding: null }));

export function showDropEdge(dropEdge: EdgeId | null): void {
  if (useGesture.getState().dropEdge !== dropEdge) useGesture.setState({ dropEdge });
}

export function showGuides(guides: readonly Guide[]): void {
  if (guides.length + useGesture.getState().guides.length > 0) useGesture.setState({ guides });
}

export function endGesture(): void {
  showDropEdge(null);
  showGuides(NO_GUIDES);
}
