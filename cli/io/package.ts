import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder: two above this file, and two above the bundle in dist/cli. */
export const PACKAGE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function version(): string {
  const text = readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
