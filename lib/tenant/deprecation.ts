/** The headers of an answer, by their names in any letter case. */
export interface AnswerHeaders {
  get(name: string): string | null;
}

/** What a tenant says of the end of an operation. */
export interface Deprecation {
  /** The day on which it ends, such as `2026-09-30`; `null` where that is not said. */
  readonly ends: string | null;
}

/** The headers that say it: `Deprecation` (RFC 9745) and `Sunset` (RFC 8594). */
export const DEPRECATION_HEADERS = ['deprecation', 'sunset'] as const;

/**
 * Whether an answer says that what was called is deprecated; `null` where it does not.
 *
 * @example deprecationIn(response.headers)?.ends // '2026-09-30'
 */
export function deprecationIn(headers: AnswerHeaders): Deprecation | null {
  const [since, sunset] = DEPRECATION_HEADERS.map((name) => headers.get(name));
  return since || sunset ? { ends: sunset ? dayOf(sunset) : null } : null;
}

/** A date of a header as a day: `@` with seconds since 1970, or a date in words. */
function dayOf(text: string): string | null {
  const date = /^@\d+$/.test(text) ? new Date(Number(text.slice(1)) * 1000) : new Date(text);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
