import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readList, writeList } from '../../../../lib/formats/csv/list.ts';
import { runs } from '../../../support/runs.ts';

it.each([
  ['', []],
  [' Stage ; Load ', ['Stage', 'Load']],
  ['Stage; ', ['Stage']],
  ['Stage;;Load;', ['Stage', '', 'Load']],
  [';', ['']],
  ['A;"";external:', ['A', '', '>']],
  ['"Load; all"; x', ['Load; all', 'x']],
  ['"say ""hi"""', ['say "hi"']],
  ['5" pipe;"odd" one', ['5" pipe', '"odd" one']],
  ['External: 77c0 ; external:"a;b"', ['>77c0', '>a;b']],
  ['"external:x"', ['external:x']],
])('%j is a list', (cell, items) => {
  expect(readList(cell).map(({ text, external }) => (external ? '>' : '') + text)).toEqual(items);
});

it('what is written is read again', () => {
  const text = fc.oneof(
    fc.constantFrom('a', 'a;b', '"', ';', ' ', 'external:a', '"a"', 'a\nb', '";"'),
    fc.string({ minLength: 1, maxLength: 6 }),
  );
  const item = fc.record({ text, external: fc.boolean() });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 5 }), (items) => {
      expect(readList(writeList(items))).toEqual(items);
    }),
    runs(1311, 2000),
  );
});
