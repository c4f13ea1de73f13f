import { type EdgeId, type NodeKey, graphOf, insert } from '../../lib/index.ts';
import { currentDocument } from '../designer/state/store.ts';
import type { ChainFlowNode } from './flowTypes.ts';
import { groupUnder } from './dropInGroup.ts';
import { showDropEdge, showDropGroup } from './gestures.ts';
import type { Designer } from '../designer/designer.ts';

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
