import { type ChainDocument, type EdgeId, type NodeKey, graphOf, insert } from '../../lib/index.ts';
import { currentDocument } from '../designer/state/store.ts';
import type { ChainFlowNode } from './flowTypes.ts';
import { showDropEdge, showDropGroup } from './gestures.ts';
import type { Designer } from '../designer/designer.ts';
import { type Box, NODE_SIZE, frameOf } from '../../lib/editor/index.ts';
import { type MarkId, groupMark, markOf } from '../designer/state/annotations.ts';

/**
 * While one task is dragged that no edge leads to or from, the edge under the pointer takes it; other tasks are taken
 * by the group that they are dragged into.
 */
export function onNodeDrag(
  designer: Designer,
  event: { clientX: number; clientY: number } | globalThis.TouchEvent,
  _node: ChainFlowNode,
  nodes: readonly ChainFlowNode[],
): void {
  if (!('clientX' in event)) return;
  const key = nodes[0]!.id;
  const edge = nodes.length === 1 && isLone(designer, key) ? edgeAt(designer, event.clientX, event.clientY, key) : null;
  showDropEdge(designer, edge, key);
  showDropGroup(designer, edge === null ? groupUnder(currentDocument(designer), nodes) : null, key);
}

function isLone(designer: Designer, key: NodeKey): boolean {
  const { byKey, outgoing } = graphOf(currentDocument(designer).chain);
  const task = byKey.get(key);
  return task !== undefined && task.incoming.every((entry) => entry.kind !== 'edge') && !outgoing.has(key);
}

function edgeAt(designer: Designer, x: number, y: number, task: NodeKey): EdgeId | null {
  const under = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('.react-flow__edge'))
    .find((edge) => edge !== null);
  const id = under?.getAttribute('data-id');
  return id && insert(currentDocument(designer), { edge: id, task }).ok ? id : null;
}

/**
 * The group that nodes would join if they were dropped where they are dragged to now: the smallest one that the middle
 * of the first lies in. One of whose nodes some are dragged along goes with them, and takes none.
 */
function groupUnder(document: ChainDocument, dragged: readonly ChainFlowNode[]): MarkId | null {
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
