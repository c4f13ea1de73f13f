import { expect, it } from 'vitest';
import { type ChainDocument, check, fixAll, fixOf, isFixable, save } from '../../../lib/index.ts';
import { openText } from '../../support/openText.ts';

const codes = (document: ChainDocument): string[] => check(document.chain).map(({ code }) => code);

function task(id: string, refs: readonly string[]): string {
  return `{"id": "${id}", "name": "${id}", "states": [{"onEvents": [{"actions": [{}], "eventRefs": ${JSON.stringify(refs)}}]}]}`;
}

it('a fix mends one problem and leaves the rest of the text', () => {
  const text = `[${task('a', ['x', 'y'])}]`;
  const document = openText(text);
  const first = check(document.chain).find(({ code }) => code === 'dangling-ref');
  expect(isFixable(document, first!)).toBe(true);
  const fixed = fixOf(document, first!)!;
  expect(fixed.label).toBe('Call no event of a that is not there');
  expect(save(fixed.document)).toBe(text.replace('"x",', ''));
});

it('all problems of a kind are fixed in one step', () => {
  const document = openText(`[${task('a', ['x', 'y'])}, ${task('b', ['z'])}]`);
  const all = fixAll(document, 'dangling-ref')!;
  expect(all).toMatchObject({ label: 'Fix 3 problems: dangling-ref', done: 3, left: 0 });
  expect(codes(all.document)).not.toContain('dangling-ref');
  expect(fixAll(all.document, 'dangling-ref')).toBe(null);
});

it('there is no fix for what only a person can decide', () => {
  const document = openText('[{"id": "a", "states": []}]');
  for (const problem of check(document.chain)) expect(fixOf(document, problem)).toBe(null);
  expect(fixAll(document, 'no-state')).toBe(null);
});
