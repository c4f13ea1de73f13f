import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { type NodeKey, type Point, graphOf } from '../../../lib/index.ts';
import { spokenName } from '../../../lib/internal.ts';
import { namesOf } from '../../designer/state/names.ts';
import { markOf } from '../../designer/state/annotations.ts';
import { currentDocument } from '../../designer/state/store.ts';
import { focusTask, visitGraph } from '../../designer/state/focusRouter.ts';
import type { ChainFlowNode } from '../flowTypes.ts';
import { selectNode } from '../menus.ts';
import { boxOf } from './scene.ts';
import type { Designer } from '../../designer/designer.ts';
import { useDesigner } from '../../designer/context.ts';

/** How near to a task the pointer has to be, in pixels on the screen. */
const NEAR = 8;
/** From the pointer to the name that it shows. */
const ASIDE = 14;

/** The task that the pointer is on in the picture, and where its name is shown. A click selects it and goes there. */
export function usePointed(nodes: readonly ChainFlowNode[]): (Point & { readonly name: string }) | null {
  const designer = useDesigner();
  const flow = useReactFlow();
  const canvas = useStore((state) => state.domNode);
  const [pointed, setPointed] = useState<(Point & { readonly name: string }) | null>(null);
  useEffect(() => {
    const pane = canvas?.querySelector<HTMLElement>('.react-flow__pane');
    if (!canvas || !pane) return;
    const nodeAtPointer = (event: MouseEvent) =>
      nodeAt(nodes, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }), NEAR / flow.getZoom());
    const onMove = (event: PointerEvent) => {
      const found = event.buttons === 0 ? nodeAtPointer(event) : null;
      const { left, top } = canvas.getBoundingClientRect();
      pane.style.cursor = found === null ? '' : 'pointer';
      setPointed(
        found === null
          ? null
          : { name: nameOf(designer, found), x: event.clientX - left + ASIDE, y: event.clientY - top + ASIDE },
      );
    };
    const onClick = (event: MouseEvent) => {
      const found = nodeAtPointer(event);
      if (found === null || event.shiftKey || event.ctrlKey || event.metaKey) return;
      selectNode(designer, found);
      visitGraph(designer, 'canvas');
      focusTask(designer, found);
    };
    const onLeave = () => setPointed(null);
    pane.addEventListener('pointermove', onMove);
    pane.addEventListener('pointerleave', onLeave);
    pane.addEventListener('click', onClick);
    return () => {
      pane.style.cursor = '';
      pane.removeEventListener('pointermove', onMove);
      pane.removeEventListener('pointerleave', onLeave);
      pane.removeEventListener('click', onClick);
    };
  }, [designer, canvas, nodes, flow]);
  return pointed;
}

/** The task at a place, or the nearest one around it. */
function nodeAt(nodes: readonly ChainFlowNode[], { x, y }: Point, near: number): NodeKey | null {
  let best: NodeKey | null = null;
  let least = near;
  for (const node of nodes) {
    if (node.type !== 'task' && node.type !== 'ghost' && node.type !== 'card') continue;
    const box = boxOf(node);
    const distance = Math.max(box.x - x, x - box.x - box.width, box.y - y, y - box.y - box.height, 0);
    if (distance < least) [best, least] = [node.id, distance];
  }
  return best;
}

function nameOf(designer: Designer, key: NodeKey): string {
  const document = currentDocument(designer);
  const { byKey } = graphOf(document.chain);
  const mark = markOf(document, key);
  if (mark?.kind === 'group') return document.view.groups.get(mark.id)!.name;
  return spokenName(byKey.get(key), key, namesOf(designer).getState().names);
}
