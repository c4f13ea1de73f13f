import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Row } from '../measure.ts';

const BUILT = new URL('../../../dist/app/', import.meta.url);
const BUDGET_KB = 300;

/** The JavaScript that is loaded before the first interaction, gzipped, in units of 1,000 bytes. */
export function bytesRow(): Row {
  const page = readFileSync(new URL('index.html', BUILT), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path!);
  const kb = scripts.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, BUILT))).length, 0) / 1000;
  return {
    work: 'JavaScript, kB gzip',
    size: 0,
    ms: kb,
    peer: 'budget, kB',
    peerMs: BUDGET_KB,
    ratio: kb / BUDGET_KB,
    goal: 1,
  };
}
