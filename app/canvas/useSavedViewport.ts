import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { NODE_SIZE } from '../../lib/editor/index.ts';
import { amendSession, currentDocument, stateOf } from '../designer/state/store.ts';
import type { Session } from '../designer/state/session.ts';
import { LEAST_ZOOM, MAX_ZOOM } from './zooms.ts';
import type { Designer } from '../designer/designer.ts';
import { useDesigner } from '../designer/context.ts';

/** What was seen of a document when it was opened, or left, and how many steps it had then. */
interface Home {
  readonly id: string;
  readonly steps: number;
  readonly viewport: Viewport;
}

/** Shows again what was seen of a document last, and remembers what is seen of it now. That is not an edit. */
export function useSavedViewport(flow: ReactFlowInstance) {
  const designer = useDesigner();
  const home = useRef<Home | null>(null);

  useEffect(() => {
    let { session: last } = stateOf(designer).getState();
    home.current = homeOf(last);
    return stateOf(designer).subscribe(({ session }) => {
      if (session.id === last.id) return;
      last = session;
      home.current = homeOf(session);
      const { current } = home;
      if (current) requestAnimationFrame(() => home.current === current && void flow.setViewport(current.viewport));
    });
  }, [designer, flow]);

  /**
   * Says whether there was something to go back to: not once the document is edited, nor where nothing would be seen.
   */
  const goHome = useCallback(
    (around: DOMRect): boolean => {
      const { id, history } = stateOf(designer).getState().session;
      const { current } = home;
      if (
        !current ||
        current.id !== id ||
        current.steps !== history.past.length ||
        !seesAny(designer, current.viewport, around)
      )
        return false;
      void flow.setViewport(current.viewport);
      return true;
    },
    [designer, flow],
  );

  return goHome;
}

function homeOf({ id, viewport, history }: Session): Home | null {
  if (!viewport) return null;
  const zoom = Math.min(MAX_ZOOM, Math.max(LEAST_ZOOM, viewport.zoom));
  return { id, steps: history.past.length, viewport: { ...viewport, zoom } };
}

function seesAny(designer: Designer, { x, y, zoom }: Viewport, { width, height }: DOMRect): boolean {
  const { positions, notes } = currentDocument(designer).view;
  const isSeen = (box: { x: number; y: number; width: number; height: number }) =>
    box.x * zoom + x < width &&
    (box.x + box.width) * zoom + x > 0 &&
    box.y * zoom + y < height &&
    (box.y + box.height) * zoom + y > 0;
  return (
    [...positions.values()].some((point) => isSeen({ ...point, ...NODE_SIZE })) || [...notes.values()].some(isSeen)
  );
}

/** Remembers what is seen; of an empty canvas nothing. */
export function saveViewport(designer: Designer, { x, y, zoom }: Viewport): void {
  const { session } = stateOf(designer).getState();
  const { positions, notes } = session.history.present.view;
  const now = session.viewport;
  const isSame = now !== null && now.x === x && now.y === y && now.zoom === zoom;
  if (!isSame && positions.size + notes.size > 0) amendSession(designer, { viewport: { x, y, zoom } });
}
