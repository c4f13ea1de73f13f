import { type ReactFlowInstance, type Viewport, useReactFlow, useStoreApi } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react';
import { ENTRY_TOP, NODE_SIZE, type Point } from '../../lib/index.ts';
import { askForTask } from '../designer/actions/addTask.ts';
import { useDesigner } from '../designer/state/designer.ts';
import { registerGraph } from '../designer/state/focusRouter.ts';
import { canvasPort, registerCanvas, usePanels } from '../designer/state/panels.ts';
import { focusWhenDrawn } from '../ui/focusWhenDrawn.ts';
import { animatePositions } from './animatePositions.ts';
import { useSavedViewport } from './useSavedViewport.ts';
import { fitAll, fitReadable, fitSelected, reveal, screenOf } from './viewport.ts';
import { zoomer } from './zoomer.ts';

/** Lets actions ask the canvas for things, and tells where the pointer is and how far it is zoomed. */
export function useCanvasPort() {
  const flow = useReactFlow();
  const store = useStoreApi();
  const pointer = useRef<{ x: number; y: number } | null>(null);
  const { goHome, onMoveEnd } = useSavedViewport(flow);

  useEffect(() => {
    const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180;
    const around = () => window.document.querySelector('.react-flow')!.getBoundingClientRect();
    const middle = () => {
      const { left, top, width, height } = around();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const zoom = zoomer(flow, duration, () => store.getState().minZoom);
    registerCanvas({
      fit: () => {
        const fit = () => goHome(around()) || fitReadable(flow, around());
        // at once, so that what is new is drawn at its zoom and not twice; then once more, with the least zoom and the
        // overview that belong to it
        fit();
        requestAnimationFrame(fit);
      },
      fitAll: () => requestAnimationFrame(() => fitAll(flow, around())),
      fitReadable: () => requestAnimationFrame(() => fitReadable(flow, around())),
      fitSelection: () => fitSelected(flow, useDesigner.getState().selection, around(), duration),
      glide: animatePositions,
      zoomBy: zoom.by,
      zoomTo: zoom.to,
      center: () => cornerAt(flow, middle()),
      pointer: () => pointer.current && { screen: pointer.current, place: cornerAt(flow, pointer.current) },
      screenOf: (key) => screenOf(flow, key, around()),
      reveal: (key) => requestAnimationFrame(() => reveal(flow, key, around(), duration)),
    });
    const leave = registerGraph('canvas', (key) => {
      requestAnimationFrame(() => reveal(flow, key, around(), duration));
      focusWhenDrawn(() =>
        window.document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(key)}"]`),
      );
    });
    // what was opened before the canvas was there is fitted now
    canvasPort()?.fit();
    return () => {
      registerCanvas(null);
      leave();
    };
  }, [flow, store, goHome]);

  const onDoubleClick = useCallback(
    (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
      const screen = { x: event.clientX, y: event.clientY };
      askForTask(cornerAt(flow, screen), {}, screen);
    },
    [flow],
  );
  const onPointerMove = useCallback((event: PointerEvent) => {
    const over = event.target instanceof Element && event.target.closest('.react-flow') !== null;
    pointer.current = over ? { x: event.clientX, y: event.clientY } : null;
  }, []);
  const onPointerLeave = useCallback(() => void (pointer.current = null), []);

  return { onDoubleClick, onMove, onMoveEnd, onPointerMove, onPointerLeave };
}

/** The corner of a node whose first line lies around a place on the page. */
function cornerAt(flow: ReactFlowInstance, screen: { x: number; y: number }): Point {
  const { x, y } = flow.screenToFlowPosition(screen);
  return { x: Math.round(x - NODE_SIZE.width / 2), y: Math.round(y - ENTRY_TOP) };
}

function onMove(_event: unknown, { zoom }: Viewport): void {
  if (zoom !== usePanels.getState().zoom) usePanels.setState({ zoom });
}
