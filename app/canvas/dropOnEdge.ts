import { type EdgeId, type NodeKey, graphOf, insert } from '../../lib/index.ts';
import { currentDocument } from '../designer/state/store.ts';
import type { ChainFlowNode } from './flowTypes.ts';
import { showDropEdge } from './gestures.ts';
import type { Designer } from '../designer/designer.ts';

/** While one task is dragged that no edge leads to or from: the edge under the pointer takes it. */
export function onNodeDrag(
  designer: Designer,
  event: { clientX: number; clientY: number } | globalThis.TouchEvent,
  _node: ChainFlowNode,
  nodes: readonly ChainFlowNode[],
): void {
  if (!('clientX' in event) || nodes.length !== 1) return;
  const key = nodes[0]!.id;
  if (!isLone(designer, key)) return;
  showDropEdge(designer, edgeAt(designer, event.clientX, event.clientY, key), key);
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
