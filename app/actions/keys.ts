const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether an event is a shortcut in the form `Mod+Shift+Z`. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) === '' ? '+' : parts.at(-1)!;
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const mod = MAC ? event.metaKey : event.ctrlKey;
  const other = MAC ? event.ctrlKey : event.metaKey;
  // signs such as ? and + need Shift on some keyboards only
  const shiftFits = event.shiftKey === wants('Shift') || /^[^\p{L}\p{N}]$/u.test(key);
  return event.key.toLowerCase() === key.toLowerCase() && mod === wants('Mod') && !other && event.altKey === wants('Alt') && shiftFits;
}

/** A shortcut as it is printed on the keys. */
export function printKeys(keys: string): string {
  const names: Readonly<Record<string, string>> = MAC ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' } : { Mod: 'Ctrl' };
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  return parts.map((part) => names[part] ?? part).join(MAC ? '' : ' ');
}
