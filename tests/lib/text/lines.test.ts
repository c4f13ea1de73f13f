import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Json, sample } from '../../../lib/index.ts';
import { sliceText } from '../../../lib/text/envelope.ts';
import { sliceLines } from '../../../lib/text/lines.ts';

/** What looking at every character gives. */
function slow(text: string) {
  const sliced = sliceText(text, JSON.parse(text.replace(/^\uFEFF/, '')) as Json);
  return sliced.ok ? sliced.value : null;
}

describe('a list taken apart by its lines', () => {
  it.each<[string, string]>([
    ['as JSON.stringify writes it', JSON.stringify(sample({ tasks: 7 }), null, 2)],
    ['with tabs and a last newline', `${JSON.stringify(sample({ tasks: 3 }), null, '\t')}\n`],
    [
      'with CRLF and a byte-order mark',
      `\uFEFF${JSON.stringify(sample({ tasks: 3 }), null, 4).replaceAll('\n', '\r\n')}`,
    ],
    ['at no indentation', '[\n{"a": 1\n},\n{"b": "},\\n{"\n}\n]'],
  ])('is the same as by its characters: %s', (_what, text) => {
    expect(sliceLines(text)).toEqual(slow(text));
  });

  it.each<[string, string]>([
    ['an inner list that stands as far left', '[\n  {"a": [\n  {\n  },\n  {\n  }\n]\n  }\n]'],
    ['an inner object that ends as far left', '[\n  {"a": {"b": 1\n  }, "c": 2\n  }\n]'],
    ['items on one line', '[\n  {"a": 1}, {"b": 2}\n]'],
    ['something else than an object', '[\n  {"a": 1\n  },\n  3\n]'],
    ['a list in an object', '{"data": [\n  {\n  }\n]}'],
    ['no list', '{\n}'],
    ['an empty list', '[\n]'],
  ])('is left to the other way: %s', (_what, text) => expect(sliceLines(text)).toBeNull());

  it('is left to the other way when it is not JSON', () => {
    expect(sliceLines('[\n  {\n    "a": 1,\n  }\n]')).toBeNull();
    expect(sliceLines('[\n  {\n    "a": 1\n  }\n] x')).toBeNull();
    expect(sliceLines('[\n  {\n    "a": 1\n  }')).toBeNull();
  });

  it('never says anything else, whatever the lines are', () => {
    const piece = fc.constantFrom('\n', '\n  ', '  ', '{', '}', '[', ']', ',', '"a": ', '1', '"},\\n  {"', '{}');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = `[\n  {${pieces.join('')}\n  }\n]`;
        const lines = sliceLines(text);
        if (lines) expect(lines).toEqual(slow(text));
      }),
      { seed: 901, numRuns: 5000 },
    );
  });
});
