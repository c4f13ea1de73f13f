import { extname } from 'node:path';
import { looksLikeTable } from '../../lib/internal.ts';

export type Format = 'json' | 'csv';

export const FORMATS: readonly Format[] = ['json', 'csv'];

const ENDINGS: ReadonlyMap<string, Format> = new Map(Object.entries({ '.json': 'json', '.csv': 'csv', '.tsv': 'csv' }));

/** The format of a chain by its file's ending; for any other by its first line, where a table has its columns. */
export function formatOf(file: string, text: string): Format {
  const known = ENDINGS.get(extname(file).toLowerCase());
  if (known) return known;
  return looksLikeTable(text) ? 'csv' : 'json';
}
