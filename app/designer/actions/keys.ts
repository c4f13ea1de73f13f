import { isShortcut } from './shortcut.ts';

const MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** Whether an event is a shortcut in the form `Mod+Shift+Z`. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  return isShortcut(event, keys, MAC);
}

/** A shortcut as it is printed on the keys. */
export function printKeys(keys: string): string {
  const names: Readonly<Record<string, string>> = MAC ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' } : { Mod: 'Ctrl' };
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  return parts.map((part) => names[part] ?? part).join(MAC ? '' : ' ');
}
