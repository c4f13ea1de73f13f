/** Frames to wait for something that is to be drawn, or whose code is fetched still. */
const PATIENCE = 120;

/** Gives something the focus as soon as it is there. */
export function focusWhenDrawn(find: () => HTMLElement | null | undefined, frames = PATIENCE): void {
  const found = find();
  if (found) found.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(find, frames - 1));
}
