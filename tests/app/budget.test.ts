import { readFile, readdir } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const BUILT = new URL('../../dist/app/', import.meta.url);

/** At most so many bytes of JavaScript, gzipped, before the first interaction; the design allows 300,000. */
const BUDGET = 256_000;

it('loads at most 256 kB of JavaScript in a few files before the first interaction, and the layout engine and what counts runs later', async () => {
  const page = await readFile(new URL('index.html', BUILT), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path!);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.length).toBeLessThanOrEqual(4);
  const sizes = await Promise.all(scripts.map(async (path) => gzipSync(await readFile(new URL(path, BUILT))).length));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(BUDGET);
  expect(scripts.filter((path) => /elk|nextRuns/.test(path))).toEqual([]);
  expect((await readdir(new URL('assets', BUILT))).some((name) => name.startsWith('nextRuns'))).toBe(true);
});
