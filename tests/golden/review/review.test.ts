import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reviewHtml, reviewMarkdown, reviewRehearsal } from '../../../lib/formats/index.ts';
import { unwrap } from '../../../lib/index.ts';
import { openText } from '../../support/openText.ts';
import { reviewOf } from '../../support/reviewOf.ts';

/** The review of the nightly chain against its edited copy: to be read in a browser before it is kept. */
const read = (side: string) => openText(readFileSync(new URL(`../diff/nightly.${side}.json`, import.meta.url), 'utf8'));

it('golden: a review as a page', async () => {
  await expect(reviewHtml(reviewOf(read('new'), read('old')))).toMatchFileSnapshot('nightly.html');
});

it('golden: a review for a pull request', async () => {
  await expect(reviewMarkdown(reviewOf(read('new'), read('old')))).toMatchFileSnapshot('nightly.md');
});

it('golden: a review with what will run', async () => {
  const [before, after] = [read('old'), read('new')];
  const rehearsal = unwrap(reviewRehearsal(after, before, '2026-11-27T00:00:00Z'));
  await expect(reviewMarkdown({ ...reviewOf(after, before), rehearsal })).toMatchFileSnapshot('nightly.rehearsed.md');
});
