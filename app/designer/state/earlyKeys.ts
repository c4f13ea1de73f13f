import { type Designer, part } from '../designer.ts';

interface EarlyKeys {
  /**
   * What was pressed since a popover was asked for whose code is being fetched, the first one first; `null` while none
   * is.
   */
  held: string[] | null;
  arePopoversThere: boolean;
  /** Ends the listening. */
  release: () => void;
}

const earlyKeysOf = part((): EarlyKeys => ({ held: null, arePopoversThere: false, release: () => undefined }));

/** Holds what is typed from now on until the popover is there, so that nothing is lost of it. */
export function holdKeys(designer: Designer): void {
  const keys = earlyKeysOf(designer);
  if (keys.arePopoversThere || keys.held) return;
  keys.held = [];
  keys.release = designer.ports.page.watchKeys((event) => hold(keys, event));
}

/** The next of the keys that were pressed; once there is none, the popover takes them itself. */
export function nextHeldKey(designer: Designer): string | null {
  const keys = earlyKeysOf(designer);
  const key = keys.held?.shift();
  if (key !== undefined) return key;
  keys.arePopoversThere = true;
  releaseKeys(designer);
  return null;
}

/** Forgets what was pressed. */
export function releaseKeys(designer: Designer): void {
  const keys = earlyKeysOf(designer);
  keys.held = null;
  keys.release();
}

function hold({ held }: EarlyKeys, event: KeyboardEvent): void {
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
