import { writeStderr } from '../io/writeStderr.ts';

/** What the headers `Deprecation` (RFC 9745) and `Sunset` (RFC 8594) say. */
export function deprecationIn(headers: Headers): string | undefined {
  const [since, end] = [headers.get('deprecation'), headers.get('sunset')].map((text) => text && shownDate(text));
  if (!since && !end) return undefined;
  return `taskloom: the tenant says that this part of its API is deprecated${end ? ` and ends on ${end}` : ''}.`;
}

/** A date of a header as a day: `@` with seconds since 1970, or a date in words. */
function shownDate(text: string): string {
  const date = /^@\d+$/.test(text) ? new Date(Number(text.slice(1)) * 1000) : new Date(text);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

const told = new Set<string>();

/** Each sentence once in a process: it is no news with the next request. */
export function tellOnce(sentence: string): void {
  if (told.has(sentence)) return;
  told.add(sentence);
  writeStderr([sentence]);
}
