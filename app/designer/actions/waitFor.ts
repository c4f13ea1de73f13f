import { type ChainDocument, type NodeKey, connect } from '../../../lib/index.ts';
import { STEP, freePlace } from '../../../lib/editor/index.ts';
import type { Designer } from '../designer.ts';
import { dispatch } from '../state/dispatch.ts';

/**
 * Lets a task wait for another one, also for one that the file does not hold: for its success, or for another end where
 * it waits for that already.
 */
export function waitFor(designer: Designer, source: NodeKey, target: NodeKey): void {
  dispatch(
    designer,
    (now) => {
      const placed = withPlaceOf(now, source, target);
      const tried = (['SUCCEEDED', 'FAILED', 'ANY'] as const).map((status) =>
        connect(placed, { source, target, status, external: true }),
      );
      return tried.find(({ ok }) => ok) ?? tried[0]!;
    },
    { select: { tasks: [target] } },
  );
}

/** A task that was not drawn before goes to the left of the one that waits for it. */
function withPlaceOf(document: ChainDocument, source: string, target: string): ChainDocument {
  const { view } = document;
  const there = view.positions.get(target);
  if (view.positions.has(source) || !there) return document;
  const place = freePlace(view, { x: there.x - STEP.x, y: there.y });
  return { ...document, view: { ...view, positions: new Map(view.positions).set(source, place) } };
}
