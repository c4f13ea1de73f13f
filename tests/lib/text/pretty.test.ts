import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prettyText } from '../../../lib/internal.ts';
import { spelled } from '../../support/arbitrary/spelling.ts';

/** A text without the white space that means nothing. */
function bare(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|\s+/g, (found) => (found.startsWith('"') ? found : ''));
}

describe('a text laid out', () => {
  it('has a line for each member and element', () => {
    expect(prettyText('[{"a":1.0,"b":[],"c":{"d":"\\u0041"}}]')).toBe(
      '[\n  {\n    "a": 1.0,\n    "b": [],\n    "c": {\n      "d": "\\u0041"\n    }\n  }\n]',
    );
  });

  it('may be as long as that of all tasks of a large tenant', () => {
    const value = Array.from({ length: 100_000 }, (_, index) => ({ index }));
    expect(prettyText(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
  });

  it('differs in white space alone, whatever it says', () => {
    fc.assert(
      fc.property(spelled(), (text) => bare(prettyText(text)) === bare(text)),
      { seed: 51, numRuns: 2_000 },
    );
  });
});
