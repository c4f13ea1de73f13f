import type { NodeKey } from '../../../lib/index.ts';

/** The two places where a chain is seen as a whole, each of which can give one task the focus. */
export type GraphPlace = 'canvas' | 'outline';

const places = new Map<GraphPlace, (key: NodeKey) => void>();
let last: GraphPlace = 'canvas';

export function registerGraph(place: GraphPlace, focus: (key: NodeKey) => void): () => void {
  places.set(place, focus);
  return () => {
    if (places.get(place) === focus) places.delete(place);
  };
}

/** Remembers where the person works. */
export function visitGraph(place: GraphPlace): void {
  last = place;
}

/** Where the person works now, or worked last. */
export function graphPlace(): GraphPlace {
  return places.has(last) ? last : 'canvas';
}

/** Brings a task into view and gives it the focus, in the place where the person was last. */
export function focusTask(key: NodeKey): void {
  places.get(graphPlace())?.(key);
}
