import { type ComponentProps, type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { PartBoundary } from '../PartBoundary.tsx';
import styles from './TipArea.module.css';
import type { TipPopup } from './TipPopup.tsx';
import { createTips } from './tips.ts';

/** Fetched when a tip is first shown, since few controls need one before they are used. */
export const loadTips = () => import('./TipPopup.tsx').then((part) => part.TipPopup);

/**
 * Stands around everything that has tips, dialogs and menus included: shows the `data-tip` of a control, with its
 * shortcut `data-tip-keys`, while the pointer rests on it or the keyboard has led to it.
 */
export function TipArea({ children }: { readonly children: ReactNode }) {
  const [control, setControl] = useState<HTMLElement | null>(null);
  const [tips] = useState(() => createTips(setControl));
  const part = useTipPopup(control !== null);
  const popup = useRef<HTMLDivElement>(null);
  const left = useRef<Element | null>(null);

  const controlAt = (node: EventTarget | null) => {
    if (!(node instanceof Element)) return null;
    return popup.current?.contains(node) ? control : node.closest<HTMLElement>('[data-tip]');
  };
  const listeners: ComponentProps<'div'> = {
    // while something is dragged, what it passes shows no tip
    onPointerOver: ({ target, pointerType, buttons }) =>
      pointerType !== 'touch' && buttons === 0 && tips.point(controlAt(target)),
    onPointerOut: ({ relatedTarget }) => controlAt(relatedTarget) ?? tips.point(null),
    onPointerDown: tips.close,
    onClick: tips.close,
    onFocus: ({ target }) => {
      // the window got the focus back, which nobody has moved
      if (target === left.current || !target.matches(':focus-visible')) return;
      const focused = controlAt(target);
      if (focused) tips.focus(focused);
    },
    onBlur: ({ target }: FocusEvent<HTMLElement>) => {
      left.current = document.activeElement === target ? target : null;
      tips.blur(target);
    },
  };
  return (
    <div className={styles.area} {...listeners}>
      {children}
      {control && part && (
        <PartBoundary>
          <part.Popup control={control} onClose={tips.close} ref={popup} />
        </PartBoundary>
      )}
    </div>
  );
}

/** A tip that could not be fetched is not shown, and asked for again with the next one. */
function useTipPopup(isWanted: boolean): { readonly Popup: typeof TipPopup } | null {
  const [part, setPart] = useState<{ readonly Popup: typeof TipPopup } | null>(null);
  useEffect(() => {
    if (isWanted && !part)
      loadTips().then(
        (Popup) => setPart({ Popup }),
        () => undefined,
      );
  }, [isWanted, part]);
  return part;
}
