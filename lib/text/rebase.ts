/**
 * Moves a JSON text from one indentation to another. No string of JSON holds a line end, so only white space changes.
 */
export function rebase(text: string, from: string, to: string): string {
  if (from === to) return text;
  const [first, ...lines] = text.split('\n');
  return [first!, ...lines.map((line) => (line.startsWith(from) ? to + line.slice(from.length) : line))].join('\n');
}
