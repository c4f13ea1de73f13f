import type { Source } from './types.ts';

/** The very text that a document was opened from. */
export function sourceText({ before, slices, after }: Source): string {
  const tasks = [...slices.values()].map(({ separator, text }) => (separator ?? '') + text);
  return before + tasks.join('') + after;
}
