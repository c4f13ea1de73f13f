import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { type NodeKey, type Point, move } from '../../lib/index.ts';
import { dispatch, useDesigner } from '../store/designer.ts';
import type { ChainFlowEdge, ChainFlowNode } from './flowTypes.ts';

const NO_DRAG: ReadonlyMap<NodeKey, Point> = new Map();

/**
 * What the canvas reports, as commands. While nodes are dragged their places are kept here; the last change
 * of a gesture, the one with `dragging` off, is one step. Arrow keys send that one alone: a burst of them is
 * one step too.
 */
export function useFlowChanges() {
  const [drag, setDrag] = useState(NO_DRAG);
  const dragging = useRef(false);

  const onNodesChange = useCallback((changes: NodeChange<ChainFlowNode>[]) => {
    const moving: [NodeKey, Point][] = [];
    const moved: [NodeKey, Point][] = [];
    for (const change of changes) {
      if (change.type !== 'position' || !change.position) continue;
      (change.dragging ? moving : moved).push([change.id, change.position]);
    }
    if (moving.length > 0) {
      dragging.current = true;
      setDrag(new Map(moving));
    }
    if (moved.length > 0) {
      const burst = dragging.current ? null : `nudge ${moved.map(([key]) => key).join(' ')}`;
      dragging.current = false;
      dispatch((document) => move(document, { moves: new Map(moved) }), burst);
      setDrag(NO_DRAG);
    }
    select(changes, 'tasks');
  }, []);

  const onEdgesChange = useCallback((changes: EdgeChange<ChainFlowEdge>[]) => select(changes, 'edges'), []);

  return { drag, onNodesChange, onEdgesChange };
}

/** Selection changes, all of a gesture at once. */
function select(changes: readonly (NodeChange<ChainFlowNode> | EdgeChange<ChainFlowEdge>)[], kind: 'tasks' | 'edges'): void {
  const picked = changes.filter((change) => change.type === 'select');
  if (picked.length === 0) return;
  useDesigner.setState(({ selection }) => {
    const next = new Set(selection[kind]);
    for (const change of picked) {
      if (change.selected) next.add(change.id);
      else next.delete(change.id);
    }
    return { selection: { ...selection, [kind]: next } };
  });
}
