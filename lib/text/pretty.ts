import { applyEdits, format } from 'jsonc-parser';

/**
 * A text with a line for each member and element, indented by two blanks. Only white space differs: numbers, escapes and
 * the order of keys stay as they are spelled.
 *
 * @param text - Valid JSON.
 * @example prettyText('{"n":1.0}') // '{\n  "n": 1.0\n}'
 */
export function prettyText(text: string): string {
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }));
}
