import { format } from 'jsonc-parser';

/**
 * A text with a line for each member and element, indented by two blanks. Only white space differs: numbers, escapes
 * and the order of keys stay as they are spelled.
 *
 * @param text - Valid JSON.
 * @example prettyText('{"n":1.0}') // '{\n  "n": 1.0\n}'
 */
export function prettyText(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  // in one go: applyEdits of the package makes the whole text anew for each of them
  for (const { offset, length, content } of format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' })) {
    pieces.push(text.slice(at, offset), content);
    at = offset + length;
  }
  return pieces.join('') + text.slice(at);
}
