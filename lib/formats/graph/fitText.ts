/** How wide letters are, as parts of the height of the type: narrow ones, wide ones, and those of East Asia. */
const NARROW = /[\sijlI.,:;'!|()[\]{}·-]/;
const WIDE = /[mwMW@%—]/;
const FULL = /[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]|[\u{1F000}-\u{1FAFF}]/u;

/**
 * About how wide a text is in a usual sans-serif type, in pixels: there is nothing to measure by. It is rather too much
 * than too little.
 */
export function textWidth(text: string, size: number): number {
  let parts = 0;
  for (const letter of text)
    parts += FULL.test(letter)
      ? 1
      : NARROW.test(letter)
        ? 0.34
        : WIDE.test(letter)
          ? 0.9
          : /[A-Z]/.test(letter)
            ? 0.7
            : 0.58;
  return parts * size;
}

/** Bold type is wider. */
export const BOLD = 1.12;

/** A text that is no wider than there is room, with an ellipsis where it was cut. */
export function fitText(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  let fits = '';
  for (const letter of text) {
    if (textWidth(`${fits}${letter}…`, size) > room) break;
    fits += letter;
  }
  return `${fits.trimEnd()}…`;
}
