import { visit } from 'jsonc-parser';
import type { Path } from '../model/path.ts';

/** A number whose spelling does not survive `JSON.parse` and `JSON.stringify`. */
export interface InexactNumber {
  readonly path: Path;
  /** As the file has it. */
  readonly written: string;
  /** As it would be written anew; `null` where it is too large to be a number. */
  readonly rewritten: string;
}

/**
 * The numbers of a JSON text that are kept only as long as their text is: `1.0`, `1e3`, integers of twenty
 * digits, numbers past the largest.
 *
 * @example inexactNumbers('{"a": 1.0}') // [{ path: ['a'], written: '1.0', rewritten: '1' }]
 */
export function inexactNumbers(text: string): InexactNumber[] {
  const found: InexactNumber[] = [];
  visit(text, {
    onLiteralValue(value: unknown, offset, length, _line, _column, path) {
      if (typeof value !== 'number') return;
      const written = text.slice(offset, offset + length);
      const rewritten = JSON.stringify(value);
      if (written !== rewritten) found.push({ path: path(), written, rewritten });
    },
  });
  return found;
}
