import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { stateOf } from '../designer/state/store.ts';
import { type Designer, part } from '../designer/designer.ts';
import type { Selection } from '../designer/state/selection.ts';
import { useDesigner } from '../designer/context.ts';

/** How a drag ends that is not simply let go: given up by Escape, or let go where the page could not see it. */
type Ending = 'cancelled' | 'lost';

/** How far the pointer goes before a press becomes a drag, in pixels. */
const THRESHOLD = 2;

interface EndingState {
  ending: Ending | null;
}

const endingOf = part((): EndingState => ({ ending: null }));

/** How the drag that ends at this moment does so; `null` where it is let go. */
export function howItEnds(designer: Designer): Ending | null {
  return endingOf(designer).ending;
}

/** A mouse button that is held down on the canvas. */
interface Press {
  readonly event: PointerEvent;
  readonly selection: Selection;
  isDrag: boolean;
}

/**
 * Ends every drag on the canvas: Escape cancels it, and it is over when the window is left, or when the pointer comes
 * back without a button held. The canvas itself waits for a button to go up, which it may never hear of.
 */
export function useDragEnds(): void {
  const designer = useDesigner();
  const store = useStoreApi();
  useEffect(() => {
    let press: Press | null = null;
    const end = (how: Ending) => {
      const ended = press;
      press = null;
      if (!ended) return;
      letGo(designer, ended.event, how);
      if (how === 'cancelled' && store.getState().nodesSelectionActive) {
        // a frame was being drawn round tasks
        store.setState({ nodesSelectionActive: false });
        stateOf(designer).setState({ selection: ended.selection });
      }
    };
    const listeners = {
      pointerdown: (event: PointerEvent) => {
        const isOnCanvas =
          event.target instanceof Element &&
          event.target.closest('.react-flow') !== null &&
          designer.ports.page.isOurs(event.target);
        press =
          isOnCanvas && event.isTrusted && event.button === 0 && event.pointerType !== 'touch'
            ? { event, selection: stateOf(designer).getState().selection, isDrag: false }
            : null;
      },
      pointermove: ({ clientX, clientY, buttons }: PointerEvent) => {
        if (!press) return;
        press.isDrag ||= Math.hypot(clientX - press.event.clientX, clientY - press.event.clientY) > THRESHOLD;
        if ((buttons & 1) === 0) end('lost');
      },
      pointerup: ({ isTrusted }: PointerEvent) => {
        if (isTrusted) press = null;
      },
      pointercancel: () => end('lost'),
      blur: ({ target }: FocusEvent) => {
        if (target === window) end('lost');
      },
      touchcancel: () => asEnding(designer, 'lost', () => document.dispatchEvent(new Event('touchend'))),
      keydown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !press?.isDrag) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        end('cancelled');
      },
    };
    const all = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listener] of all) window.addEventListener(name, listener, true);
    return () => all.forEach(([name, listener]) => window.removeEventListener(name, listener, true));
  }, [designer, store]);
}

/** Tells whatever follows the pointer that its button went up. */
function letGo(
  designer: Designer,
  { target, pointerId, pointerType, clientX, clientY }: PointerEvent,
  how: Ending,
): void {
  const at = target instanceof Node && target.isConnected ? target : document;
  const init = { bubbles: true, cancelable: true, view: window, clientX, clientY, button: 0 };
  asEnding(designer, how, () => {
    at.dispatchEvent(new PointerEvent('pointerup', { ...init, pointerId, pointerType }));
    at.dispatchEvent(new MouseEvent('mouseup', init));
  });
}

function asEnding(designer: Designer, how: Ending, act: () => void): void {
  endingOf(designer).ending = how;
  try {
    act();
  } finally {
    endingOf(designer).ending = null;
  }
}
