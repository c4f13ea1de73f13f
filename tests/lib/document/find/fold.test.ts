import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTasks } from '../../../../lib/editor/index.ts';
import { fold } from '../../../../lib/internal.ts';
import { chainOf } from '../../../support/chainOf.ts';

describe('what is looked for', () => {
  it.each([
    ['É', 'e'],
    ['e\u0301', 'é'],
    ['İZMİR', 'izmir'],
    ['ısparta', 'ISPARTA'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ﬁnance', 'finance'],
  ])('is found as %s and as %s', (one, other) => expect(fold(one)).toBe(fold(other)));

  it('does not depend on how its letters are put together, and folding twice is folding once', () => {
    const texts = fc.string({
      unit: fc.oneof(
        fc.constantFrom('é', 'İ', 'ı', 'ß', 'ǆ', 'Å', 'ς', '한', 'ﬃ'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 1312, numRuns: 500 },
    );
  });

  it('finds tasks whatever their accents', () => {
    const { chain } = chainOf(['Été', 'Zürich', 'Oslo']);
    expect(findTasks(chain, 'ete', new Set())).toEqual(['Été']);
    expect(findTasks(chain, 'ZU\u0308RICH', new Set())).toEqual(['Zürich']);
  });
});
