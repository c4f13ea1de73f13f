import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, defineConfig } from 'vite';
import { nodeBundle } from './nodeBundle.ts';

const OUT = 'dist/cli';

export default defineConfig({ ...nodeBundle('cli/main.ts', OUT, 'taskloom.js', '#!/usr/bin/env node'), plugins: [nativeParts()] });

/** The database has a part in machine code for each system, which no bundle can hold: it looks for them beside the bundle. */
function nativeParts(): Plugin {
  const database = 'classic-level';
  const folder = dirname(createRequire(import.meta.resolve('level')).resolve(database));
  return { name: 'native-parts', writeBundle: () => cpSync(join(folder, 'prebuilds'), join(OUT, 'prebuilds'), { recursive: true }) };
}
