import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { diff } from '../../../lib/diff/index.ts';
import { dotOf, mermaidOf, svgOf } from '../../../lib/formats/index.ts';
import { openText } from '../../support/openText.ts';

/** The nightly chain of the comparison, drawn: its SVG is to be looked at in a browser before it is kept. */
const read = (side: string) => openText(readFileSync(new URL(`../diff/nightly.${side}.json`, import.meta.url), 'utf8'));
const [before, after] = [read('old'), read('new')];

it.each([
  ['nightly.svg', () => svgOf(before)],
  ['nightly.diff.svg', () => svgOf(after, { base: { before, diff: diff(before, after) } })],
  ['nightly.mmd', () => mermaidOf(before)],
  ['nightly.dot', () => dotOf(before)],
])('golden: a drawing, %s', async (file, draw) => {
  await expect(draw()).toMatchFileSnapshot(file);
});
