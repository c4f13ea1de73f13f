import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { NodeKey } from '../../../lib/index.ts';
import { dropSchedule, endPreview, previewSchedule } from '../../designer/actions/rehearsal/moveSchedule.ts';
import { useDesigner } from '../../designer/context.ts';

/** A pointer that moves no further than this does not drag, in pixels. */
const STILL = 4;
/** Schedules are moved in steps of so many minutes; with Alt minute by minute. */
const STEP = 5;

/** The bar that is dragged, and how far. */
export interface DraggedBar {
  readonly task: NodeKey;
  readonly minutes: number;
}

/**
 * Lets a person drag the bars of scheduled tasks along the time. The rehearsal follows; Escape puts all back.
 *
 * @param perPixel - Milliseconds that a pixel of the track stands for.
 */
export function useMoveSchedule(perPixel: () => number) {
  const designer = useDesigner();
  const [dragged, setDragged] = useState<DraggedBar | null>(null);
  const grip = useRef<{ readonly task: NodeKey; readonly x: number; readonly perPixel: number } | null>(null);
  const end = (): void => {
    grip.current = null;
    setDragged(null);
  };
  const isDragging = dragged !== null;
  useEffect(() => {
    if (!isDragging) return;
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      grip.current = null;
      setDragged(null);
      endPreview(designer);
    };
    addEventListener('keydown', cancel, true);
    return () => removeEventListener('keydown', cancel, true);
  }, [designer, isDragging]);
  return {
    dragged,
    start: (task: NodeKey, event: PointerEvent): void => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = { task, x: event.clientX, perPixel: perPixel() };
    },
    move: (event: PointerEvent): void => {
      if (!grip.current) return;
      const { task, x, perPixel: scale } = grip.current;
      if (!isDragging && Math.abs(event.clientX - x) < STILL) return;
      const step = event.altKey ? 1 : STEP;
      const minutes = Math.round(((event.clientX - x) * scale) / 60_000 / step) * step;
      if (dragged?.minutes === minutes) return;
      setDragged({ task, minutes });
      previewSchedule(designer, task, minutes);
    },
    end: (): void => {
      if (dragged) dropSchedule(designer, dragged.task, dragged.minutes);
      end();
    },
    cancel: (): void => {
      if (dragged) endPreview(designer);
      end();
    },
  };
}
