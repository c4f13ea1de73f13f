import { type EdgeId, type NodeKey, graphOf, insert } from '../../lib/index.ts';
import { currentDocument } from '../designer/state/designer.ts';
import type { ChainFlowNode } from './flowTypes.ts';
import { showDropEdge } from './gestures.ts';

/** While one task is dragged that no edge leads to or from: the edge under the pointer takes it. */
export function onNodeDrag(
  event: { clientX: number; clientY: number } | globalThis.TouchEvent,
  _node: ChainFlowNode,
  nodes: readonly ChainFlowNode[],
): void {
  if (!('clientX' in event) || nodes.length !== 1) return;
  const key = nodes[0]!.id;
  if (!isLone(key)) return;
  showDropEdge(edgeAt(event.clientX, event.clientY, key), key);
}

function isLone(key: NodeKey): boolean {
  const { byKey, outgoing } = graphOf(currentDocument().chain);
  const task = byKey.get(key);
  return task !== undefined && task.incoming.every((entry) => entry.kind !== 'edge') && !outgoing.has(key);
}

function edgeAt(x: number, y: number, task: NodeKey): EdgeId | null {
  const under = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('.react-flow__edge'))
    .find((edge) => edge !== null);
  const id = under?.getAttribute('data-id');
  return id && insert(currentDocument(), { edge: id, task }).ok ? id : null;
}
