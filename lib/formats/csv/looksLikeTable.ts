/** So much of a text shows what it is. */
const START = 2_000;

/**
 * Whether a text is a table of tasks rather than JSON: its first line names a column `appId`.
 *
 * @example looksLikeTable('name\tappId\nExtract\t659f\n') // true
 */
export function looksLikeTable(text: string): boolean {
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, START);
  return /^[^{[]/.test(start) && /^(?:sep=.[\r\n]+)?[^\r\n]*\bappid\b/i.test(start);
}
