import { type ReactFlowInstance, type Rect, type Viewport, useReactFlow } from '@xyflow/react';
import { type MouseEvent, useCallback, useEffect } from 'react';
import { NODE_SIZE, type Point, components } from '../../lib/index.ts';
import { addTaskAt } from '../actions/addTask.ts';
import { currentDocument } from '../store/designer.ts';
import { canvasPort, registerCanvas, usePanels } from '../store/panels.ts';

/** A chain that would be drawn smaller than this is shown from its first part instead. */
const READABLE = 0.45;
/** Free space around what is shown, and above it for the tools, in pixels. */
const MARGIN = 44;
const TOOLS = 72;

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
      fit: () => requestAnimationFrame(() => fitReadable(flow, around())),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration }),
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration }),
      center: () => {
        const { x, y } = center();
        return { x: Math.round(x - NODE_SIZE.width / 2), y: Math.round(y - NODE_SIZE.height / 2) };
      },
      reveal: (key) => requestAnimationFrame(() => void reveal(flow, key, around(), duration)),
    });
    // what was opened before the canvas was there is fitted now
    canvasPort()?.fit();
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

/** Shows all of the chain; where that would be too small to read, its first part from the top left on. */
function fitReadable(flow: ReactFlowInstance, { width, height }: DOMRect): void {
  const { chain, view } = currentDocument();
  const all = viewportFor(boundsOf(view.positions.values()), width, height);
  if (all.zoom >= READABLE) return void flow.setViewport(all);
  const first = (components(chain)[0] ?? []).flatMap((key) => view.positions.get(key) ?? []);
  const part = boundsOf(first);
  const fitted = viewportFor(part, width, height);
  if (fitted.zoom >= READABLE) return void flow.setViewport(fitted);
  flow.setViewport({ x: MARGIN - part.x * READABLE, y: TOOLS - part.y * READABLE, zoom: READABLE });
}

/** The view in which a part of the canvas is seen whole, under the tools, and never larger than life. */
function viewportFor(part: Rect, width: number, height: number): Viewport {
  const zoom = Math.min(1, (width - 2 * MARGIN) / part.width, (height - TOOLS - MARGIN) / part.height);
  const x = (width - part.width * zoom) / 2 - part.x * zoom;
  return { x, y: TOOLS + (height - TOOLS - MARGIN - part.height * zoom) / 2 - part.y * zoom, zoom };
}

function boundsOf(points: Iterable<Point>): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + NODE_SIZE.width);
    bottom = Math.max(bottom, y + NODE_SIZE.height);
  }
  return right < left ? { x: 0, y: 0, width: 1, height: 1 } : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Moves the view only when the node is not wholly seen, and puts the focus on it. */
async function reveal(flow: ReactFlowInstance, key: string, around: DOMRect, duration: number): Promise<void> {
  const point = currentDocument().view.positions.get(key);
  if (!point) return;
  const start = flow.flowToScreenPosition(point);
  const end = flow.flowToScreenPosition({ x: point.x + NODE_SIZE.width, y: point.y + NODE_SIZE.height });
  const seen = start.x >= around.left && start.y >= around.top && end.x <= around.right && end.y <= around.bottom;
  if (seen) return;
  const zoom = Math.max(flow.getZoom(), READABLE);
  await flow.setCenter(point.x + NODE_SIZE.width / 2, point.y + NODE_SIZE.height / 2, { zoom, duration });
}
