import type { MouseEvent } from 'react';
import { useBoxes } from '../store/boxes.ts';
import { selectOnly, useDesigner } from '../store/designer.ts';
import type { ChainFlowEdge, ChainFlowNode } from './flowTypes.ts';

type Anywhere = MouseEvent | globalThis.MouseEvent;

/** A plain click on one of several selected tasks leaves that one alone: React Flow would keep them all. */
export function onNodeClick({ shiftKey, ctrlKey, metaKey }: Anywhere, node: ChainFlowNode): void {
  const { tasks, edges } = useDesigner.getState().selection;
  if (!shiftKey && !ctrlKey && !metaKey && tasks.size + edges.size > 1) selectOnly({ tasks: [node.id] });
}

export function onNodeContextMenu(event: Anywhere, node: ChainFlowNode): void {
  if (!useDesigner.getState().selection.tasks.has(node.id)) selectOnly({ tasks: [node.id] });
  open(event, 'task');
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

function open(event: Anywhere, of: 'task' | 'edge' | 'canvas'): void {
  event.preventDefault();
  useBoxes.setState({ menu: { of, screen: { x: event.clientX, y: event.clientY } } });
}
