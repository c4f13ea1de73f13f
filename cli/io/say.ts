const MOST_LINES = 100;

/**
 * Writes lines to stderr; of very many, the first. Control characters, which text from a file may bring, are
 * written as escapes, so that they move no cursor and start no line.
 */
export function say(lines: readonly string[]): void {
  const more = lines.length - MOST_LINES;
  const shown = more > 0 ? [...lines.slice(0, MOST_LINES), `and ${more} more`] : lines;
  process.stderr.write(shown.map((line) => `${printable(line)}\n`).join(''));
}

/** A text of a file on one line, its control characters written as escapes. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
