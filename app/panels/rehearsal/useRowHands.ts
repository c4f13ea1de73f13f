import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { NodeKey } from '../../../lib/index.ts';

/** What a person does to a row of the timeline. */
export interface RowHands {
  readonly choose: (task: NodeKey) => void;
  /** Takes hold of a bar of the task. */
  readonly grip: (task: NodeKey, event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly end: () => void;
  readonly cancel: () => void;
}

/** The same functions from drawing to drawing, so that no row is drawn anew for them; they do what the last say. */
export function useRowHands(latest: RowHands): RowHands {
  const now = useRef(latest);
  useLayoutEffect(() => {
    now.current = latest;
  });
  const [hands] = useState<RowHands>(() => ({
    choose: (task) => now.current.choose(task),
    grip: (task, event) => now.current.grip(task, event),
    move: (event) => now.current.move(event),
    end: () => now.current.end(),
    cancel: () => now.current.cancel(),
  }));
  return hands;
}
