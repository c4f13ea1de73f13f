import type { NodeKey } from '../../../lib/index.ts';
import { type Designer, part } from '../designer.ts';

/** The two places where a chain is seen as a whole, each of which can give one task the focus. */
export type GraphPlace = 'canvas' | 'outline';

interface GraphsState {
  readonly places: Map<GraphPlace, (key: NodeKey) => void>;
  last: GraphPlace;
}

const graphsOf = part((): GraphsState => ({ places: new Map(), last: 'canvas' }));

export function registerGraph(designer: Designer, place: GraphPlace, focus: (key: NodeKey) => void): () => void {
  const { places } = graphsOf(designer);
  places.set(place, focus);
  return () => {
    if (places.get(place) === focus) places.delete(place);
  };
}

/** Remembers where the person works. */
export function visitGraph(designer: Designer, place: GraphPlace): void {
  graphsOf(designer).last = place;
}

/** Where the person works now, or worked last. */
export function graphPlace(designer: Designer): GraphPlace {
  return graphsOf(designer).places.has(graphsOf(designer).last) ? graphsOf(designer).last : 'canvas';
}

/** Brings a task into view and gives it the focus, in the place where the person was last. */
export function focusTask(designer: Designer, key: NodeKey): void {
  graphsOf(designer).places.get(graphPlace(designer))?.(key);
}
