import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Box } from '../../../lib/editor/index.ts';
import { currentDocument, selectOnly } from '../../designer/state/store.ts';
import { markOf } from '../../designer/state/annotations.ts';
import { howItEnds } from '../dragEnds.ts';
import type { ChainFlowEdge, ChainFlowNode } from '../flowTypes.ts';
import { boxOf } from './scene.ts';
import type { Designer } from '../../designer/designer.ts';
import { useDesigner } from '../../designer/context.ts';

/**
 * Selects what lies in a frame that is drawn over the picture, once it is let go: the canvas itself knows no nodes
 * there.
 */
export function useFramed(nodes: readonly ChainFlowNode[], edges: readonly ChainFlowEdge[]): void {
  const designer = useDesigner();
  const store = useStoreApi();
  useEffect(() => {
    let frame: Box | null = null;
    return store.subscribe(({ userSelectionRect, userSelectionActive, transform: [left, top, zoom] }) => {
      if (userSelectionRect) {
        frame = userSelectionActive ? userSelectionRect : null;
        return;
      }
      if (!frame) return;
      const { x, y, width, height } = frame;
      frame = null;
      if (howItEnds(designer) === 'cancelled') return;
      selectInside(
        designer,
        { x: (x - left) / zoom, y: (y - top) / zoom, width: width / zoom, height: height / zoom },
        nodes,
        edges,
      );
    });
  }, [designer, store, nodes, edges]);
}

/** Selects as a frame over nodes does: those that lie in it as a whole, and the edges at them. */
function selectInside(
  designer: Designer,
  frame: Box,
  nodes: readonly ChainFlowNode[],
  edges: readonly ChainFlowEdge[],
): void {
  const document = currentDocument(designer);
  const inside = nodes.filter((node) => isInside(boxOf(node), frame));
  const tasks = new Set(inside.filter(({ type }) => type === 'task' || type === 'ghost').map(({ id }) => id));
  const marks = inside.flatMap(({ id }) => markOf(document, id) ?? []);
  selectOnly(designer, {
    tasks,
    edges: edges
      .filter(({ source, target, data }) => data!.mark !== 'removed' && (tasks.has(source) || tasks.has(target)))
      .map(({ id }) => id),
    notes: marks.flatMap((mark) => (mark.kind === 'note' ? [mark.id] : [])),
    groups: marks.flatMap((mark) => (mark.kind === 'group' ? [mark.id] : [])),
  });
}

function isInside({ x, y, width, height }: Box, frame: Box): boolean {
  return x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;
}
