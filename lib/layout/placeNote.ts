import type { NodeKey } from '../model/chain.ts';
import { type Box, NODE_SIZE, NOTE_SIZE, type Point, type View } from '../model/view.ts';
import { GAP, overlaps } from './spacing.ts';

/** The room between a task and its note, for the tags on the task's edge too. */

/**
 * Where a new note about a node lies: above it, else below or beside it, where it covers nothing.
 *
 * @example placeNote(view, 'a')
 */
export function placeNote({ positions, notes }: View, task: NodeKey): Point {
  const { x, y } = positions.get(task) ?? { x: 0, y: 0 };
  const above = { x, y: y - NOTE_SIZE.height - GAP };
  const tries = [
    above,
    { x, y: y + NODE_SIZE.height + GAP },
    { x: x + NODE_SIZE.width + 2 * GAP, y: above.y },
    { x: x - NOTE_SIZE.width - 2 * GAP, y: above.y },
  ];
  return tries.find(freeIn({ positions, notes })) ?? above;
}

/**
 * Where a new note about no node lies: where it is wanted, else as little above or below as it can and cover nothing.
 *
 * @example placeLooseNote(view, { x: 0, y: -100 })
 */
export function placeLooseNote(view: Pick<View, 'positions' | 'notes'>, { x, y }: Point): Point {
  const isFree = freeIn(view);
  for (let far = 0; ; far += 2 * GAP) {
    const found = [
      { x, y: y - far },
      { x, y: y + far },
    ].find(isFree);
    if (found) return found;
  }
}

/** Whether a note at a place would cover nothing. */
function freeIn({ positions, notes }: Pick<View, 'positions' | 'notes'>): (point: Point) => boolean {
  const taken: Box[] = [...[...positions.values()].map((point) => ({ ...point, ...NODE_SIZE })), ...notes.values()];
  return (point) => taken.every((box) => !overlaps({ ...point, ...NOTE_SIZE }, box));
}
