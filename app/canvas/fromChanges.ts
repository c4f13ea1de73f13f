import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { type NodeKey, type Point, insert, move, snap } from '../../lib/index.ts';
import { currentDocument, dispatch, useDesigner } from '../store/designer.ts';
import { usePanels } from '../store/panels.ts';
import type { ChainFlowEdge, ChainFlowNode } from './flowTypes.ts';
import { endGesture, showGuides, useGesture } from './gestures.ts';

/** How near a dragged task has to come to be in line with another, in pixels on the screen. */
const REACH = 5;
const STILL: Point = { x: 0, y: 0 };
const NO_DRAG: ReadonlyMap<NodeKey, Point> = new Map();

/**
 * What the canvas reports, as commands. While nodes are dragged their places are kept here; the last change
 * of a gesture, the one with `dragging` off, is one step.
 */
export function useFlowChanges() {
  const [drag, setDrag] = useState(NO_DRAG);
  const dragging = useRef(false);
  const snapped = useRef<Point>(STILL);

  const onNodesChange = useCallback((changes: NodeChange<ChainFlowNode>[]) => {
    const moving: [NodeKey, Point][] = [];
    const moved: [NodeKey, Point][] = [];
    for (const change of changes) {
      if (change.type !== 'position' || !change.position) continue;
      (change.dragging ? moving : moved).push([change.id, change.position]);
    }
    if (moving.length > 0) {
      dragging.current = true;
      const raw = new Map(moving);
      const { by, guides } = snap(currentDocument().view.positions, raw, REACH / usePanels.getState().zoom);
      snapped.current = by;
      showGuides(guides);
      setDrag(shifted(raw, by));
    }
    if (moved.length > 0) {
      const moves = dragging.current ? shifted(new Map(moved), snapped.current) : new Map(moved);
      const edge = useGesture.getState().dropEdge;
      dragging.current = false;
      snapped.current = STILL;
      endGesture();
      if (edge === null) dispatch((document) => move(document, { moves }));
      else dispatch((document) => insert(move(document, { moves }).document, { edge, task: moved[0]![0] }));
      setDrag(NO_DRAG);
    }
    select(changes, 'tasks');
  }, []);

  const onEdgesChange = useCallback((changes: EdgeChange<ChainFlowEdge>[]) => select(changes, 'edges'), []);

  return { drag, onNodesChange, onEdgesChange };
}

function shifted(places: ReadonlyMap<NodeKey, Point>, { x, y }: Point): Map<NodeKey, Point> {
  return new Map([...places].map(([key, point]) => [key, { x: point.x + x, y: point.y + y }]));
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
