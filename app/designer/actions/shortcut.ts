/** What of a key event a shortcut is compared with. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const SIGN = /^[^\p{L}\p{N}]$/u;
const DIGIT = /^\d$/;
/** Letters, vowel signs and digits of other scripts than ours. */
const OTHER_SCRIPT = /^(?!\p{Script=Latin}|\d)[\p{L}\p{M}\p{N}]/u;
const SIGN_PLACES: ReadonlyMap<string, string> = new Map(
  Object.entries({ BracketLeft: '[', BracketRight: ']', Backslash: '\\' }),
);

/**
 * Whether a key press is a shortcut in the form `Mod+Shift+Z`, on any keyboard layout. What the key types counts; where
 * that is of another script, such as Cyrillic, what stands at the place of the key on a Latin keyboard.
 *
 * @param mac - Whether `Mod` is the Command key.
 */
export function isShortcut(press: KeyPress, keys: string, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) === '' ? '+' : parts.at(-1)!;
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const isSign = SIGN.test(key);
  // many layouts type signs through AltGr, which Windows reports as Ctrl and Alt, and Macs through Option
  const ctrl = press.ctrlKey && !(isSign && press.altKey && !mac);
  const [mod, other] = mac ? [press.metaKey, ctrl] : [ctrl, press.metaKey];
  const altFits = isSign || press.altKey === wants('Alt');
  // where signs and digits need Shift differs, too
  const shiftFits = isSign || DIGIT.test(key) || press.shiftKey === wants('Shift');
  // upper case: the small letter of I has no dot on a Turkish keyboard
  return keyOf(press).toUpperCase() === key.toUpperCase() && mod === wants('Mod') && !other && altFits && shiftFits;
}

function keyOf({ key, code }: KeyPress): string {
  if (!OTHER_SCRIPT.test(key)) return key;
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? SIGN_PLACES.get(code) ?? key;
}
