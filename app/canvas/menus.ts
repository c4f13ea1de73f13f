import type { MouseEvent } from 'react';
import { usePopovers } from '../designer/state/popovers.ts';
import { currentDocument, selectOnly, useDesigner } from '../designer/state/designer.ts';
import { markOf, startEditing } from '../designer/state/annotations.ts';
import type { ChainFlowEdge, ChainFlowNode } from './flowTypes.ts';

type Anywhere = MouseEvent | globalThis.MouseEvent;

/** A plain click on one of several selected things leaves that one alone: React Flow would keep them all. */
export function onNodeClick({ shiftKey, ctrlKey, metaKey }: Anywhere, node: ChainFlowNode): void {
  const { tasks, edges, marks } = useDesigner.getState().selection;
  if (!shiftKey && !ctrlKey && !metaKey && tasks.size + edges.size + marks.size > 1) selectNode(node.id);
}

/** A note and the name of a group are written in where they stand. */
export function onNodeDoubleClick(_event: Anywhere, node: ChainFlowNode): void {
  if (node.type === 'note' || node.type === 'frame') startEditing(node.id);
}

export function onNodeContextMenu(event: Anywhere, node: ChainFlowNode): void {
  const { tasks, marks } = useDesigner.getState().selection;
  if (!tasks.has(node.id) && !marks.has(node.id)) selectNode(node.id);
  open(event, node.type === 'note' ? 'note' : node.type === 'frame' ? 'group' : 'task');
}

/** Keys lead from one note or group to the next: the one that has the focus is selected. */
export function selectFocused(target: EventTarget): void {
  if (!(target instanceof HTMLElement) || !target.matches('.react-flow__node:focus-visible')) return;
  const id = target.dataset['id'] ?? '';
  if (markOf(currentDocument(), id) && !useDesigner.getState().selection.marks.has(id)) selectNode(id);
}

function selectNode(id: string): void {
  const mark = markOf(currentDocument(), id);
  if (!mark) selectOnly({ tasks: [id] });
  else selectOnly(mark.kind === 'note' ? { notes: [mark.id] } : { groups: [mark.id] });
}

export function onEdgeContextMenu(event: Anywhere, edge: ChainFlowEdge): void {
  if (!useDesigner.getState().selection.edges.has(edge.id)) selectOnly({ edges: [edge.id] });
  open(event, 'edge');
}

export function onPaneContextMenu(event: Anywhere): void {
  open(event, 'canvas');
}

/** Several nodes are selected, and the frame around them was clicked on. */
export function onSelectionContextMenu(event: Anywhere): void {
  open(event, 'task');
}

function open(event: Anywhere, of: 'task' | 'edge' | 'note' | 'group' | 'canvas'): void {
  event.preventDefault();
  usePopovers.setState({ menu: { of, screen: { x: event.clientX, y: event.clientY } } });
}
