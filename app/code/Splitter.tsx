import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import styles from './CodePane.module.css';

const LEAST = 300;
const STEP = 24;
const KEY = 'taskloom.codeWidth';

/** The edge of the pane, which is pulled or moved by arrow keys to make it wider. */
export function Splitter() {
  const [width, setWidth] = useState(readWidth);
  const most = Math.max(LEAST, window.innerWidth - 560);
  const set = (wanted: number) => {
    const next = Math.round(Math.min(most, Math.max(LEAST, wanted)));
    setWidth(next);
    try {
      localStorage.setItem(KEY, String(next));
    } catch {
      // storage may be refused; the width then lasts as long as the page
    }
  };
  const pull = ({ buttons, clientX, currentTarget }: PointerEvent) => {
    if ((buttons & 1) === 0) return;
    set(currentTarget.parentElement!.getBoundingClientRect().right - clientX);
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') set(width + STEP);
    if (key === 'ArrowRight') set(width - STEP);
  };
  return (
    <>
      <style>{`:root { --code-width: ${Math.min(width, most)}px }`}</style>
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
    </>
  );
}

function readWidth(): number {
  try {
    const stored = Number(localStorage.getItem(KEY));
    if (stored >= LEAST) return stored;
  } catch {
    // as above
  }
  return 440;
}
