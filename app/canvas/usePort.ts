import { type ReactFlowInstance, useReactFlow, useStoreApi } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, useCallback, useEffect, useRef } from 'react';
import type { Point } from '../../lib/index.ts';
import { ENTRY_TOP, NODE_SIZE } from '../../lib/editor/index.ts';
import { askForTask } from '../designer/actions/addTask.ts';
import { currentDocument, stateOf } from '../designer/state/store.ts';
import { registerGraph } from '../designer/state/focusRouter.ts';
import { canvasPort, registerCanvas } from '../designer/state/panels.ts';
import { focusWhenDrawn } from '../ui/focus.ts';
import { animatePositions } from './animatePositions.ts';
import { drawnKey, drawnOf } from './drawn.ts';
import { useSavedViewport } from './useSavedViewport.ts';
import { fitAll, fitReadable, fitSelected, reveal, screenOf } from './viewport.ts';
import { zoomer } from './zoomer.ts';
import { useDesigner } from '../designer/context.ts';

/** Lets actions ask the canvas for things, and tells where the pointer is and how far it is zoomed. */
export function useCanvasPort() {
  const designer = useDesigner();
  const flow = useReactFlow();
  const store = useStoreApi();
  const pointer = useRef<{ x: number; y: number } | null>(null);
  const goHome = useSavedViewport(flow);

  useEffect(() => {
    const duration = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180;
    const around = () => designer.ports.page.find('.react-flow')!.getBoundingClientRect();
    const middle = () => {
      const { left, top, width, height } = around();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const zoom = zoomer(flow, duration, () => store.getState().minZoom);
    registerCanvas(designer, {
      fit: () => {
        const fit = () => goHome(around()) || fitReadable(designer, flow, around());
        // at once, so that what is new is drawn at its zoom and not twice; then once more, with the least zoom and the
        // overview that belong to it
        fit();
        requestAnimationFrame(fit);
      },
      fitAll: () => requestAnimationFrame(() => fitAll(designer, flow, around())),
      fitReadable: () => requestAnimationFrame(() => fitReadable(designer, flow, around())),
      fitSelection: () => fitSelected(designer, flow, stateOf(designer).getState().selection, around(), duration),
      animateFrom: (from) => animatePositions(designer, from),
      zoomBy: zoom.by,
      zoomTo: zoom.to,
      center: () => cornerAt(flow, middle()),
      pointer: () => pointer.current && { screen: pointer.current, place: cornerAt(flow, pointer.current) },
      screenOf: (key) => screenOf(designer, flow, key, around()),
      reveal: (key) => requestAnimationFrame(() => reveal(designer, flow, key, around(), duration)),
    });
    const leave = registerGraph(designer, 'canvas', (key) => {
      requestAnimationFrame(() => reveal(designer, flow, key, around(), duration));
      focusWhenDrawn(() => {
        const drawn = drawnKey(drawnOf(currentDocument(designer).view), key);
        return designer.ports.page.find(`.react-flow__node[data-id="${CSS.escape(drawn)}"]`);
      });
    });
    // what was opened before the canvas was there is fitted now
    canvasPort(designer)?.fit();
    return () => {
      registerCanvas(designer, null);
      leave();
    };
  }, [designer, flow, store, goHome]);

  const onDoubleClick = useCallback(
    (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.classList.contains('react-flow__pane')) return;
      const screen = { x: event.clientX, y: event.clientY };
      askForTask(designer, cornerAt(flow, screen), {}, screen);
    },
    [designer, flow],
  );
  const onPointerMove = useCallback((event: PointerEvent) => {
    const over = event.target instanceof Element && event.target.closest('.react-flow') !== null;
    pointer.current = over ? { x: event.clientX, y: event.clientY } : null;
  }, []);
  const onPointerLeave = useCallback(() => void (pointer.current = null), []);

  return { onDoubleClick, onPointerMove, onPointerLeave };
}

/** The corner of a node whose first line lies around a place on the page. */
function cornerAt(flow: ReactFlowInstance, screen: { x: number; y: number }): Point {
  const { x, y } = flow.screenToFlowPosition(screen);
  return { x: Math.round(x - NODE_SIZE.width / 2), y: Math.round(y - ENTRY_TOP) };
}
