/**
 * What was pressed since a box was asked for whose code is being fetched, the first one first; `null` while none is.
 */
let held: string[] | null = null;
let areBoxesThere = false;

/** Holds what is typed from now on until the box is there, so that nothing is lost of it. */
export function holdKeys(): void {
  if (areBoxesThere || held) return;
  held = [];
  window.addEventListener('keydown', hold, true);
}

/** The next of the keys that were pressed; once there is none, the box takes them itself. */
export function nextHeldKey(): string | null {
  const key = held?.shift();
  if (key !== undefined) return key;
  areBoxesThere = true;
  releaseKeys();
  return null;
}

/** Forgets what was pressed. */
export function releaseKeys(): void {
  held = null;
  window.removeEventListener('keydown', hold, true);
}

function hold(event: KeyboardEvent): void {
  // AltGr types signs, though Windows reports it as Ctrl and Alt
  const isTyping =
    event.isTrusted &&
    !event.isComposing &&
    (event.getModifierState('AltGraph') || (!event.ctrlKey && !event.metaKey && !event.altKey));
  if (!isTyping || /^(Shift|CapsLock|AltGraph|Process|F\d+)$/.test(event.key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held?.push(event.key);
}
