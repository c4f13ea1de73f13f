import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Plugin, defineConfig } from 'vite';
import type { BundledPackage } from './licences/judge.ts';
import { noticing } from './licences/notices.ts';
import { readPackage } from './licences/readPackage.ts';
import { nodeBundle } from './nodeBundle.ts';

const OUT = 'dist/cli';

/** The database has a part in machine code for each system, which no bundle can hold. */
const inDatabase = createRequire(createRequire(import.meta.resolve('level')).resolve('classic-level'));
const DATABASE = dirname(inDatabase.resolve('./package.json'));

/** The layout engine is large, and is loaded by what draws pictures alone. */
const ELK = createRequire(import.meta.url).resolve('elkjs/package.json');

/** What draws images, and its letters. */
const require = createRequire(import.meta.url);
const RESVG = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
const INTER = dirname(require.resolve('@expo-google-fonts/inter/package.json'));

export default defineConfig({
  ...nodeBundle('cli/main.ts', OUT, 'taskloom.js', '#!/usr/bin/env node'),
  plugins: [filesBeside(), noticing(besides).page],
});

/** What comes along besides the bundle: the layout engine, a font, and what the machine code of the database is of. */
function besides(): readonly BundledPackage[] {
  const text = (file: string): string => readFileSync(join(DATABASE, file), 'utf8').trim();
  return [
    { name: 'leveldb', version: '1.20', licence: 'BSD-3-Clause', text: text('deps/leveldb/leveldb-1.20/LICENSE') },
    { name: 'snappy', version: '1.1.4', licence: 'BSD-3-Clause', text: text('deps/snappy/snappy/COPYING') },
    readPackage(dirname(inDatabase.resolve('napi-macros/package.json'))),
    readPackage(dirname(ELK)),
    readPackage(INTER),
  ];
}

/** The bundle looks for the machine code and the layout engine beside it. */
function filesBeside(): Plugin {
  return {
    name: 'files-beside',
    writeBundle() {
      cpSync(join(DATABASE, 'prebuilds'), join(OUT, 'prebuilds'), { recursive: true });
      cpSync(join(dirname(ELK), 'lib/elk.bundled.js'), join(OUT, 'elk.cjs'));
      cpSync(RESVG, join(OUT, 'resvg.wasm'));
      cpSync(join(INTER, '400Regular/Inter_400Regular.ttf'), join(OUT, 'Inter-Regular.ttf'));
      cpSync(join(INTER, '600SemiBold/Inter_600SemiBold.ttf'), join(OUT, 'Inter-SemiBold.ttf'));
    },
  };
}
