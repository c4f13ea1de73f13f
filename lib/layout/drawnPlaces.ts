import type { NodeKey } from '../model/chain.ts';
import type { GroupId, Point, View } from '../model/view.ts';
import { frameOf } from './frame.ts';

/** Where things are drawn. */
export interface DrawnPlaces {
  /** The places of the nodes that are drawn, and of the cards of collapsed groups, by their keys. */
  readonly positions: ReadonlyMap<NodeKey, Point>;
  /** The key of the card that stands for a node, by the node. */
  readonly cards: ReadonlyMap<NodeKey, NodeKey>;
}

const NO_CARDS: DrawnPlaces['cards'] = new Map();

/**
 * Where nodes are drawn when collapsed groups are one card each. A card lies in the corner of its group's frame; a node
 * of two such groups is in the card of the first.
 *
 * @param keyOf - The key of a group's card: one that no node has.
 * @example drawnPlaces(view, (group) => `card of ${group}`).cards.get('a') // 'card of g1'
 */
export function drawnPlaces({ positions, groups, notes }: View, keyOf: (group: GroupId) => NodeKey): DrawnPlaces {
  const collapsed = [...groups].filter(([, group]) => group.isCollapsed);
  if (collapsed.length === 0) return { positions, cards: NO_CARDS };
  const cards = new Map<NodeKey, NodeKey>();
  const drawn = new Map(positions);
  for (const [id, { tasks }] of collapsed) {
    const card = keyOf(id);
    const frame = frameOf(tasks, (key) => positions.get(key), notes.values());
    if (frame) drawn.set(card, { x: frame.x, y: frame.y });
    for (const key of tasks) if (positions.has(key) && !cards.has(key)) cards.set(key, card);
  }
  for (const key of cards.keys()) drawn.delete(key);
  return { positions: drawn, cards };
}
