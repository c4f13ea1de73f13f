import type { DrawnChanges } from '../../lib/diff/index.ts';
import { type EdgeId, type NodeKey, type Point, type View, statusKind } from '../../lib/index.ts';
import { type DrawnPlaces, drawnPlaces } from '../../lib/editor/index.ts';
import { memoized } from '../../lib/internal.ts';
import { groupMark } from '../designer/state/annotations.ts';
import type { Ended } from './toFlowEdges.ts';

/** Where a view is drawn: the card of a collapsed group has the group's mark for a key. */
export const drawnOf: (view: View) => DrawnPlaces = memoized((view) => drawnPlaces(view, groupMark));

/** What is drawn for a node: itself, or the card that stands for it. */
export function drawnKey({ cards }: DrawnPlaces, key: NodeKey): NodeKey {
  return cards.get(key) ?? key;
}

/** Where moving nodes are drawn: those in a card are drawn where that goes. */
export function drawnMoves(
  places: DrawnPlaces,
  moves: ReadonlyMap<NodeKey, Point>,
  before: ReadonlyMap<NodeKey, Point>,
): ReadonlyMap<NodeKey, Point> {
  if (places.cards.size === 0) return moves;
  return new Map(
    Array.from(moves, ([key, to]) => {
      const card = places.cards.get(key);
      if (card === undefined) return [key, to] as const;
      const [from, at] = [before.get(key)!, places.positions.get(card)!];
      return [card, { x: at.x + to.x - from.x, y: at.y + to.y - from.y }] as const;
    }),
  );
}

/**
 * The edges as they are drawn with cards in place of nodes: none inside a card, and one for all that lead the same way
 * with the same status.
 */
export function endedAtCards(ended: readonly Ended[], places: DrawnPlaces): readonly Ended[] {
  if (places.cards.size === 0) return ended;
  const merged = new Map<string, Ended>();
  for (const one of ended) {
    const [source, target] = [drawnKey(places, one.source), drawnKey(places, one.target)];
    const isAtCard = source !== one.source || target !== one.target;
    if (isAtCard && source === target) continue;
    const { id, status } = one.edge;
    const isGone = one.mark === 'removed';
    const name = isAtCard ? JSON.stringify([source, target, one.kind === 'OTHER' ? status : one.kind, isGone]) : id;
    const first = merged.get(name);
    merged.set(
      name,
      first
        ? {
            ...first,
            all: [...first.all, id],
            faults: [...first.faults, ...one.faults],
            isFaulty: first.isFaulty || one.isFaulty,
          }
        : { ...one, source, target, isAtCard, all: [id] satisfies EdgeId[] },
    );
  }
  return [...merged.values()];
}

/** Where nodes are drawn, with those that a comparison found to be gone. */
export function withGone(places: DrawnPlaces, changes: DrawnChanges | null): DrawnPlaces {
  if (!changes || changes.goneNodes.length === 0) return places;
  const gone = changes.goneNodes.map(({ key, at }): [NodeKey, Point] => [key, at]);
  return { ...places, positions: new Map([...places.positions, ...gone]) };
}

/** The edges that a comparison found to be gone, as far as both their ends are drawn. */
export function goneEnds({ goneEdges }: DrawnChanges, { positions, cards }: DrawnPlaces): readonly Ended[] {
  const isDrawn = (key: NodeKey): boolean => positions.has(drawnKey({ positions, cards }, key));
  return goneEdges
    .filter(({ source, target }) => isDrawn(source) && isDrawn(target))
    .map(({ edge, source, target }) => ({
      edge,
      source,
      target,
      isAtCard: false,
      all: [edge.id],
      kind: statusKind(edge.status),
      faults: [],
      isFaulty: false,
      mark: 'removed',
    }));
}
