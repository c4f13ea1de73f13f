import { createStore } from 'zustand';
import type { EdgeId, NodeKey, Point } from '../../lib/index.ts';
import type { DrawnRoute, Guide } from '../../lib/editor/index.ts';
import type { MarkId } from '../designer/state/annotations.ts';
import { type Designer, part } from '../designer/designer.ts';
import { storeHook } from '../designer/context.ts';

interface Gesture {
  /** The edge that a dragged task would go into if it were let go now. */
  readonly dropEdge: EdgeId | null;
  /** The group on the canvas that dragged tasks would join if they were let go now. */
  readonly dropGroup: MarkId | null;
  /** The task that is dragged onto an edge or a group. */
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
export const gestureOf = part(() =>
  createStore<Gesture>()(() => ({
    dropEdge: null,
    dropTask: null,
    dropGroup: null,
    guides: NO_GUIDES,
    routes: NO_ROUTES,
    gliding: null,
  })),
);

export const useGesture = storeHook(gestureOf);

export function showDropEdge(designer: Designer, dropEdge: EdgeId | null, task: NodeKey): void {
  if (gestureOf(designer).getState().dropEdge !== dropEdge)
    gestureOf(designer).setState({ dropEdge, dropTask: dropEdge === null ? null : task });
}

export function showDropGroup(designer: Designer, dropGroup: MarkId | null, task: NodeKey): void {
  if (gestureOf(designer).getState().dropGroup !== dropGroup)
    gestureOf(designer).setState({ dropGroup, dropTask: dropGroup === null ? null : task });
}

export function showGuides(designer: Designer, guides: readonly Guide[]): void {
  if (guides.length + gestureOf(designer).getState().guides.length > 0) gestureOf(designer).setState({ guides });
}

export function showRoutes(designer: Designer, routes: ReadonlyMap<EdgeId, DrawnRoute>): void {
  if (routes.size + gestureOf(designer).getState().routes.size > 0) gestureOf(designer).setState({ routes });
}

export function endGesture(designer: Designer): void {
  const { dropEdge, dropGroup } = gestureOf(designer).getState();
  if (dropEdge !== null || dropGroup !== null)
    gestureOf(designer).setState({ dropEdge: null, dropGroup: null, dropTask: null });
  showGuides(designer, NO_GUIDES);
  showRoutes(designer, NO_ROUTES);
}
