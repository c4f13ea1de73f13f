import { useState } from 'react';

/** The least width of the pane, and what stays for the canvas and the inspector, in pixels. */
export const LEAST = 300;
const OTHERS = 766;
const KEY = 'taskloom.codeWidth';

/** How wide the pane is: as it was left. */
export function useWidth() {
  const [wanted, setWanted] = useState(readWidth);
  const most = Math.max(LEAST, window.innerWidth - OTHERS);
  const within = (width: number): number => Math.round(Math.min(most, Math.max(LEAST, width)));
  const keep = (): void => {
    try {
      localStorage.setItem(KEY, String(within(wanted)));
    } catch {
      // storage may be refused; the width then lasts as long as the page
    }
  };
  return { width: within(wanted), most, set: setWanted, keep };
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
