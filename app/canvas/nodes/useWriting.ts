import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { settleBurst } from '../../designer/state/history.ts';
import { type MarkId, stopEditing } from '../../designer/state/annotations.ts';
import { useDesigner } from '../../designer/context.ts';

interface Writing<E> {
  readonly ref: RefObject<E | null>;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<E>) => void;
}

/**
 * A field on the canvas that has the focus at once. Escape ends it, and so does a click elsewhere; what was typed is
 * one step.
 */
export function useWriting<E extends HTMLInputElement | HTMLTextAreaElement>(
  mark: MarkId,
  enterEnds: boolean,
): Writing<E> {
  const designer = useDesigner();
  const ref = useRef<E>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, []);
  return {
    ref,
    onBlur: () => {
      settleBurst(designer);
      stopEditing(designer, mark);
    },
    onKeyDown: (event) => {
      if (event.key !== 'Escape' && !(enterEnds && event.key === 'Enter')) return;
      event.preventDefault();
      event.stopPropagation();
      // the note or group itself has the focus then, for the next key
      event.currentTarget.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
    },
  };
}
