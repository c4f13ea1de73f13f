import { type Viewport, useReactFlow } from '@xyflow/react';
import { type MouseEvent, useCallback, useEffect } from 'react';
import { NODE_SIZE, components } from '../../lib/index.ts';
import { addTaskAt } from '../actions/addTask.ts';
import { currentDocument } from '../store/designer.ts';
import { registerCanvas, usePanels } from '../store/panels.ts';

/** A chain that would be drawn smaller than this is shown from its first part instead. */
const READABLE = 0.45;
const PADDING = 0.1;

/** Lets actions ask the canvas for things, and tells how far it is zoomed. */
export function useCanvasPort() {
  const flow = useReactFlow();

  useEffect(() => {
    const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180;
    const around = () => window.document.querySelector('.react-flow')!.getBoundingClientRect();
    const center = () => {
      const { left, top, width, height } = around();
      return flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
    };
    registerCanvas({
      fit: () => requestAnimationFrame(() => void fitReadable(flow)),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration }),
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration }),
      center: () => {
        const { x, y } = center();
        return { x: Math.round(x - NODE_SIZE.width / 2), y: Math.round(y - NODE_SIZE.height / 2) };
      },
      reveal: (key) => requestAnimationFrame(() => void reveal(flow, key, around(), duration)),
    });
    return () => registerCanvas(null);
  }, [flow]);

  const onDoubleClick = useCallback(
    (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
      const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      addTaskAt({ x: Math.round(x - NODE_SIZE.width / 2), y: Math.round(y - NODE_SIZE.height / 2) });
    },
    [flow],
  );

  return { onDoubleClick, onMove };
}

function onMove(_event: unknown, { zoom }: Viewport): void {
  if (zoom !== usePanels.getState().zoom) usePanels.setState({ zoom });
}

async function fitReadable(flow: ReturnType<typeof useReactFlow>): Promise<void> {
  await flow.fitView({ padding: PADDING, maxZoom: 1 });
  if (flow.getZoom() >= READABLE) return;
  const [first] = components(currentDocument().chain);
  if (first) await flow.fitView({ padding: PADDING, minZoom: READABLE, maxZoom: 1, nodes: first.map((id) => ({ id })) });
}

/** Moves the view only when the node is not wholly seen, and puts the focus on it. */
async function reveal(flow: ReturnType<typeof useReactFlow>, key: string, around: DOMRect, duration: number): Promise<void> {
  const point = currentDocument().view.positions.get(key);
  if (!point) return;
  const start = flow.flowToScreenPosition(point);
  const end = flow.flowToScreenPosition({ x: point.x + NODE_SIZE.width, y: point.y + NODE_SIZE.height });
  const seen = start.x >= around.left && start.y >= around.top && end.x <= around.right && end.y <= around.bottom;
  if (seen) return;
  const zoom = Math.max(flow.getZoom(), READABLE);
  await flow.setCenter(point.x + NODE_SIZE.width / 2, point.y + NODE_SIZE.height / 2, { zoom, duration });
}
