import type { IsValidConnection, OnConnect, OnMove, OnNodeDrag, OnReconnect } from '@xyflow/react';
import type { MouseEvent } from 'react';
import { part } from '../designer/designer.ts';
import { panelsOf } from '../designer/state/panels.ts';
import { isValidConnection, onConnect, onReconnect } from './connections.ts';
import { onNodeDrag } from './dropTargets.ts';
import type { ChainFlowEdge, ChainFlowNode } from './flowTypes.ts';
import {
  onEdgeContextMenu,
  onNodeClick,
  onNodeContextMenu,
  onNodeDoubleClick,
  onPaneContextMenu,
  onSelectionContextMenu,
} from './menus.ts';
import { saveViewport } from './useSavedViewport.ts';

type Anywhere = MouseEvent | globalThis.MouseEvent;

/** What the canvas calls. Functions that stay the same: React Flow draws everything anew for another one. */
export const handlersOf = part((designer) => ({
  onConnect: ((connection) => onConnect(designer, connection)) satisfies OnConnect,
  onReconnect: ((edge, connection) => onReconnect(designer, edge, connection)) satisfies OnReconnect<ChainFlowEdge>,
  isValidConnection: ((edge) => isValidConnection(designer, edge)) satisfies IsValidConnection<ChainFlowEdge>,
  onNodeDrag: ((event, node, nodes) => onNodeDrag(designer, event, node, nodes)) satisfies OnNodeDrag<ChainFlowNode>,
  onNodeClick: (event: Anywhere, node: ChainFlowNode) => onNodeClick(designer, event, node),
  onNodeDoubleClick: (_event: Anywhere, node: ChainFlowNode) => onNodeDoubleClick(designer, node),
  onNodeContextMenu: (event: Anywhere, node: ChainFlowNode) => onNodeContextMenu(designer, event, node),
  onEdgeContextMenu: (event: Anywhere, edge: ChainFlowEdge) => onEdgeContextMenu(designer, event, edge),
  onPaneContextMenu: (event: Anywhere) => onPaneContextMenu(designer, event),
  onSelectionContextMenu: (event: Anywhere) => onSelectionContextMenu(designer, event),
  onMove: ((_event, { zoom }) => {
    if (zoom !== panelsOf(designer).getState().zoom) panelsOf(designer).setState({ zoom });
  }) satisfies OnMove,
  onMoveEnd: ((_event, viewport) => saveViewport(designer, viewport)) satisfies OnMove,
}));
