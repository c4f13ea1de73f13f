import type { ChainDocument, NodeKey, Point } from '../../../lib/index.ts';
import { placeAfter } from '../../../lib/editor/index.ts';

/** A free place to the right of several nodes, beside the one that lies furthest to the right. */
export function placeAfterAll({ view }: ChainDocument, sources: readonly NodeKey[]): Point {
  const places = sources.flatMap((key) => view.positions.get(key) ?? []);
  const right = places.reduce((best, point) => (point.x > best.x ? point : best), places[0] ?? { x: 0, y: 0 });
  return placeAfter(view, right);
}
