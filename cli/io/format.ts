import { extname } from 'node:path';

export type Format = 'json' | 'csv';

export const FORMATS: readonly Format[] = ['json', 'csv'];

const ENDINGS: ReadonlyMap<string, Format> = new Map(Object.entries({ '.json': 'json', '.csv': 'csv', '.tsv': 'csv' }));

/** The format of a chain by its file's ending; for any other by its first line, where a table has its columns. */
export function formatOf(file: string, text: string): Format {
  const known = ENDINGS.get(extname(file).toLowerCase());
  if (known) return known;
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 2_000);
  return /^[^{[]/.test(start) && /^(?:sep=.[\r\n]+)?[^\r\n]*\bappid\b/i.test(start) ? 'csv' : 'json';
}
