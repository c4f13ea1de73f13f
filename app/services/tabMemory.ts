import type { Remembered } from '../designer/ports/tab.ts';

const PREFIX = 'taskloom.';

/** Remembers a value, or with `null` forgets it. */
export function rememberInTab(what: Remembered, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(PREFIX + what);
    else sessionStorage.setItem(PREFIX + what, value);
  } catch {
    // storage may be refused; a reload then begins like a new tab
  }
}

export function rememberedInTab(what: Remembered): string | null {
  try {
    return sessionStorage.getItem(PREFIX + what);
  } catch {
    return null;
  }
}
