import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, defineConfig } from 'vite';
import { nodeBundle } from './nodeBundle.ts';

const OUT = 'dist/cli';

export default defineConfig({ ...nodeBundle('cli/main.ts', OUT, 'taskloom.js', '#!/usr/bin/env node'), plugins: [nativeParts()] });

/** Licences of what is in the machine code: file to its name beside it. */
const NOTICES = { 'deps/leveldb/leveldb-1.20/LICENSE': 'LICENSE-leveldb', 'deps/snappy/snappy/COPYING': 'LICENSE-snappy' };

/** The database has a part in machine code for each system, which no bundle can hold: it looks for them beside the bundle. */
function nativeParts(): Plugin {
  const database = 'classic-level';
  const folder = dirname(createRequire(import.meta.resolve('level')).resolve(database));
  const writeBundle = (): void => {
    const target = join(OUT, 'prebuilds');
    cpSync(join(folder, 'prebuilds'), target, { recursive: true });
    for (const [from, to] of Object.entries(NOTICES)) cpSync(join(folder, from), join(target, to));
  };
  return { name: 'native-parts', writeBundle };
}
