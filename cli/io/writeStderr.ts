import { printable } from './printable.ts';

const MOST_LINES = 100;

/**
 * Writes lines to stderr; of very many, the first. What text from outside may bring is written so
 * that it moves no cursor and starts no line.
 */
export function writeStderr(lines: readonly string[]): void {
  const more = lines.length - MOST_LINES;
  const shown = more > 0 ? [...lines.slice(0, MOST_LINES), `and ${more} more`] : lines;
  process.stderr.write(shown.map((line) => `${printable(line)}\n`).join(''));
}
