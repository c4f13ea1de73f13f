import type { NodeKey } from '../model/chain.ts';
import { type Box, NODE_SIZE, NOTE_SIZE, type Point, type View } from '../model/view.ts';

/** The room between a task and its note, for the tags on the task's edge too. */
const GAP = 16;

/** Where a new note about a node lies: above it, else below or beside it, where it covers nothing. */
export function placeNote({ positions, notes }: View, task: NodeKey): Point {
  const { x, y } = positions.get(task) ?? { x: 0, y: 0 };
  const above = { x, y: y - NOTE_SIZE.height - GAP };
  const tries = [
    above,
    { x, y: y + NODE_SIZE.height + GAP },
    { x: x + NODE_SIZE.width + 2 * GAP, y: above.y },
    { x: x - NOTE_SIZE.width - 2 * GAP, y: above.y },
  ];
  const taken: Box[] = [...[...positions.values()].map((point) => ({ ...point, ...NODE_SIZE })), ...notes.values()];
  return tries.find((point) => taken.every((box) => !overlaps({ ...point, ...NOTE_SIZE }, box))) ?? above;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
