import { type ReactFlowState, useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

const layers = new WeakMap<Element, Element>();

/**
 * Puts what belongs to an edge over all edges and nodes, where React Flow's EdgeLabelRenderer would put it. That one
 * searches the page for the place at each step of a pan or a drag, and once for each edge; here it is found once.
 */
export function LabelLayer({ children }: { readonly children: ReactNode }) {
  const layer = useStore(layerOf);
  return layer && createPortal(children, layer);
}

function layerOf({ domNode }: ReactFlowState): Element | null {
  if (!domNode) return null;
  const known = layers.get(domNode) ?? domNode.querySelector('.react-flow__edgelabel-renderer');
  if (known) layers.set(domNode, known);
  return known;
}
