/** What moves a terminal's cursor, changes its settings, or the order in which a line is read (Trojan Source). */
const UNSAFE = String.raw`[\p{Cc}\u202A-\u202E\u2066-\u2069]`;

const ON_A_LINE = new RegExp(UNSAFE, 'gu');
const ON_LINES = new RegExp(String.raw`\r\n|${UNSAFE}`, 'gu');
const COLOURED = new RegExp(String.raw`\u001B\[\d{1,2}m|\r\n|${UNSAFE}`, 'gu');

/**
 * A text from outside on one line: control characters, line ends too, and changes of direction are written as escapes.
 *
 * @example printable('A\u001B[2J\nB') // 'A\\u001b[2J\\u000aB'
 */
export function printable(text: string): string {
  return text.replace(ON_A_LINE, escaped);
}

/**
 * A text from outside on lines of its own: as `printable`, but line ends and tabs stay.
 *
 * @param hasColours - Whether it has colours, which stay too. What is not the program's own in it must be printable
 *   already.
 */
export function printableLines(text: string, hasColours = false): string {
  return text.replace(hasColours ? COLOURED : ON_LINES, (found) =>
    found.length > 1 || found === '\n' || found === '\t' ? found : escaped(found),
  );
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
