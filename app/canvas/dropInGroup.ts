import type { ChainDocument } from '../../lib/index.ts';
import { type Box, NODE_SIZE, frameOf } from '../../lib/editor/index.ts';
import { type MarkId, groupMark, markOf } from '../designer/state/annotations.ts';
import type { ChainFlowNode } from './flowTypes.ts';

/**
 * The group that nodes would join if they were dropped where they are dragged to now: the smallest one that the middle
 * of the first lies in. One of whose nodes some are dragged along goes with them, and takes none.
 */
export function groupUnder(document: ChainDocument, dragged: readonly ChainFlowNode[]): MarkId | null {
  const keys = dragged.flatMap(({ id }) => (markOf(document, id) ? [] : [id]));
  if (keys.length === 0 || keys.length < dragged.length) return null;
  const { x, y } = dragged[0]!.position;
  const middle = { x: x + NODE_SIZE.width / 2, y: y + NODE_SIZE.height / 2 };
  const { positions, groups, notes } = document.view;
  const found = [...groups].flatMap(([id, { tasks, isCollapsed }]): { id: string; box: Box }[] => {
    if (keys.some((key) => tasks.includes(key))) return [];
    const frame = frameOf(tasks, (key) => positions.get(key), notes.values());
    const box = frame && (isCollapsed ? { ...frame, ...NODE_SIZE } : frame);
    return box && isInside(middle, box) ? [{ id, box }] : [];
  });
  const [smallest] = found.toSorted((a, b) => a.box.width * a.box.height - b.box.width * b.box.height);
  return smallest ? groupMark(smallest.id) : null;
}

function isInside(point: { readonly x: number; readonly y: number }, { x, y, width, height }: Box): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}
