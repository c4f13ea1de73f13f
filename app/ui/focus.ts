/** As the `ref` of a field that somebody asked for by a button: it has the focus as soon as it is there. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** Frames to wait for something that is to be drawn, or whose code is fetched still. */
const PATIENCE = 120;

/**
 * Gives something the focus as soon as it is there; but takes it from no field that somebody has gone to in the
 * meantime.
 *
 * @param find - Asked in each frame.
 */
export function focusWhenDrawn(find: () => HTMLElement | null | undefined): void {
  const from = document.activeElement;
  const look = (frames: number): void => {
    if (document.activeElement !== from && document.activeElement?.matches(FIELD)) return;
    const found = find();
    if (found) found.focus({ preventScroll: true });
    else if (frames > 0) requestAnimationFrame(() => look(frames - 1));
  };
  look(PATIENCE);
}

const FIELD = 'input, textarea, select, [contenteditable="true"]';
