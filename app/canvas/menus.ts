import type { MouseEvent } from 'react';
import { showChange } from '../designer/actions/compare/walkChanges.ts';
import { popoversOf } from '../designer/state/popovers.ts';
import { currentDocument, selectOnly, stateOf } from '../designer/state/store.ts';
import { markOf, startEditing } from '../designer/state/annotations.ts';
import { drawnOf } from './drawn.ts';
import type { ChainFlowEdge, ChainFlowNode } from './flowTypes.ts';
import type { Designer } from '../designer/designer.ts';

type Anywhere = MouseEvent | globalThis.MouseEvent;

/** A plain click on one of several selected things leaves that one alone: React Flow would keep them all. */
export function onNodeClick(designer: Designer, { shiftKey, ctrlKey, metaKey }: Anywhere, node: ChainFlowNode): void {
  if (node.type === 'gone') return showChange(designer, node.id);
  const { tasks, edges, annotations } = stateOf(designer).getState().selection;
  if (!shiftKey && !ctrlKey && !metaKey && tasks.size + edges.size + annotations.size > 1)
    selectNode(designer, node.id);
}

/** A note and the name of a group are written in where they stand. */
export function onNodeDoubleClick(designer: Designer, node: ChainFlowNode): void {
  if (node.type === 'note' || node.type === 'frame' || node.type === 'card') startEditing(designer, node.id);
}

export function onNodeContextMenu(designer: Designer, event: Anywhere, node: ChainFlowNode): void {
  if (node.type === 'gone') return event.preventDefault();
  const { tasks, annotations } = stateOf(designer).getState().selection;
  if (!tasks.has(node.id) && !annotations.has(node.id)) selectNode(designer, node.id);
  open(
    designer,
    event,
    node.type === 'note' ? 'note' : node.type === 'frame' || node.type === 'card' ? 'group' : 'task',
  );
}

/** Keys lead from one note or group to the next: the one that has the focus is selected. */
export function selectFocused(designer: Designer, target: EventTarget): void {
  if (!(target instanceof HTMLElement) || !target.matches('.react-flow__node:focus-visible')) return;
  const id = target.dataset['id'] ?? '';
  const document = currentDocument(designer);
  const { tasks, annotations } = stateOf(designer).getState().selection;
  // a card has the focus for a task in it, too
  const { cards } = drawnOf(document.view);
  const isForTask = [...tasks].some((key) => cards.get(key) === id);
  if (markOf(document, id) && !annotations.has(id) && !isForTask) selectNode(designer, id);
}

/** Selects what lies on the canvas under a name, alone. */
export function selectNode(designer: Designer, id: string): void {
  const mark = markOf(currentDocument(designer), id);
  if (!mark) selectOnly(designer, { tasks: [id] });
  else selectOnly(designer, mark.kind === 'note' ? { notes: [mark.id] } : { groups: [mark.id] });
}

export function onEdgeContextMenu(designer: Designer, event: Anywhere, edge: ChainFlowEdge): void {
  if (edge.data!.mark === 'removed') return event.preventDefault();
  if (!stateOf(designer).getState().selection.edges.has(edge.id)) selectOnly(designer, { edges: [edge.id] });
  open(designer, event, 'edge');
}

export function onPaneContextMenu(designer: Designer, event: Anywhere): void {
  open(designer, event, 'canvas');
}

/** Several nodes are selected, and the frame around them was clicked on. */
export function onSelectionContextMenu(designer: Designer, event: Anywhere): void {
  open(designer, event, 'task');
}

function open(designer: Designer, event: Anywhere, of: 'task' | 'edge' | 'note' | 'group' | 'canvas'): void {
  event.preventDefault();
  popoversOf(designer).setState({ menu: { of, screen: { x: event.clientX, y: event.clientY } } });
}
