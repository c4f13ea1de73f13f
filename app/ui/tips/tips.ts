/** How long the pointer rests on a control before its tip is shown, in milliseconds. */
const REST = 500;

/** How long a tip stays once the pointer has left its control, so that the pointer can get to the tip. */
const LEAVE = 100;

/** How long after a tip has gone the next one is shown at once. */
const NEXT = 400;

/** Says of which control a tip is shown, from where the pointer and the focus are. */
export interface Tips<Control> {
  /** The pointer is over a control that has a tip, over the tip itself, or (`null`) over neither. */
  readonly point: (control: Control | null) => void;
  /** The control has received the focus from the keyboard. */
  readonly focus: (control: Control) => void;
  /** The control has lost the focus. */
  readonly blur: (control: Control) => void;
  /** The control was used, or the tip is in the way: it comes back when the pointer does. */
  readonly close: () => void;
}

/** @param show - Is told of which control the tip is shown from now on; `null` hides it. */
export function createTips<Control>(show: (control: Control | null) => void): Tips<Control> {
  let shown: Control | null = null;
  let over: Control | null = null;
  let isWarm = false;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let cooling: ReturnType<typeof setTimeout> | undefined;

  const change = (control: Control | null) => {
    clearTimeout(soon);
    if (control === shown) return;
    shown = control;
    clearTimeout(cooling);
    isWarm = control !== null;
    show(control);
  };
  const leave = () => {
    change(null);
    isWarm = true;
    cooling = setTimeout(() => (isWarm = false), NEXT);
  };

  return {
    point: (control) => {
      if (control === over) return;
      over = control;
      clearTimeout(soon);
      if (control === shown) return;
      if (control === null) soon = setTimeout(leave, LEAVE);
      else if (isWarm) change(control);
      else soon = setTimeout(() => change(control), REST);
    },
    focus: change,
    blur: (control) => control === shown && control !== over && change(null),
    close: () => change(null),
  };
}
