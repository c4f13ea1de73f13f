import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { diff } from '../../../lib/diff/index.ts';
import { diffJson, diffMarkdown, diffText } from '../../../lib/formats/index.ts';
import { openText } from '../../support/openText.ts';

/** A nightly chain and a copy in which much was edited: what its difference looks like. */
const read = (side: string) => openText(readFileSync(new URL(`nightly.${side}.json`, import.meta.url), 'utf8'));
const [before, after] = [read('old'), read('new')];
const found = diff(before, after);

it('golden: a difference as text', async () => {
  await expect(diffText(found, { before, after })).toMatchFileSnapshot('nightly.diff.txt');
});

it('golden: a difference as Markdown', async () => {
  await expect(diffMarkdown(found, { before, after })).toMatchFileSnapshot('nightly.diff.md');
});

it('golden: a difference for programs', async () => {
  const text = `${JSON.stringify(diffJson(found, { before, after }), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('nightly.diff.json');
});
