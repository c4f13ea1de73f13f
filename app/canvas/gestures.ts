import { create } from 'zustand';
import type { DrawnRoute, EdgeId, Guide, NodeKey, Point } from '../../lib/index.ts';

interface Gesture {
  /** The edge that a dragged task would go into if it were let go now. */
  readonly dropEdge: EdgeId | null;
  /** That task. */
  readonly dropTask: NodeKey | null;
  /** What dragged tasks are in line with. */
  readonly guides: readonly Guide[];
  /** The routes of the edges at dragged nodes. */
  readonly routes: ReadonlyMap<EdgeId, DrawnRoute>;
  /** Where nodes are drawn while they glide to their places. */
  readonly gliding: ReadonlyMap<NodeKey, Point> | null;
}

const NO_GUIDES: readonly Guide[] = [];
const NO_ROUTES: ReadonlyMap<EdgeId, DrawnRoute> = new Map();

/** What a gesture under way shows. Of no use once it has ended. */
export const useGesture = create<Gesture>()(() => ({
  dropEdge: null,
  dropTask: null,
  guides: NO_GUIDES,
  routes: NO_ROUTES,
  gliding: null,
}));

export function showDropEdge(dropEdge: EdgeId | null, task: NodeKey): void {
  if (useGesture.getState().dropEdge !== dropEdge)
    useGesture.setState({ dropEdge, dropTask: dropEdge === null ? null : task });
}

export function showGuides(guides: readonly Guide[]): void {
  if (guides.length + useGesture.getState().guides.length > 0) useGesture.setState({ guides });
}

export function showRoutes(routes: ReadonlyMap<EdgeId, DrawnRoute>): void {
  if (routes.size + useGesture.getState().routes.size > 0) useGesture.setState({ routes });
}

export function endGesture(): void {
  if (useGesture.getState().dropEdge !== null) useGesture.setState({ dropEdge: null, dropTask: null });
  showGuides(NO_GUIDES);
  showRoutes(NO_ROUTES);
}
