import type { KeyboardEvent, PointerEvent } from 'react';
import { setCodeWidth } from '../designer/state/panels.ts';
import styles from './CodePane.module.css';
import { useDesigner } from '../designer/context.ts';

const STEP = 24;
const LEAST = 300;

/** The edge of the pane, which is pulled or moved by arrow keys to make it wider. */
export function Splitter({ width, most }: { readonly width: number; readonly most: number }) {
  const designer = useDesigner();
  const set = (next: number): void => setCodeWidth(designer, Math.round(Math.min(most, Math.max(LEAST, next))));
  const pull = ({ buttons, clientX, currentTarget }: PointerEvent) => {
    if ((buttons & 1) !== 0) set(currentTarget.parentElement!.getBoundingClientRect().right - clientX);
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') set(width + STEP);
    if (key === 'ArrowRight') set(width - STEP);
  };
  return (
    <div
      className={styles.splitter}
      role="separator"
      aria-label="Width of the JSON"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={pull}
      onKeyDown={press}
    />
  );
}
