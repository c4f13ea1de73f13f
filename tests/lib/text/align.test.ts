import { describe, expect, it } from 'vitest';
import { align } from '../../../lib/text/align.ts';

function origins(old: string, next: string, likeness?: (a: string, b: string) => number): number[] {
  return align([...old], [...next], (a, b) => a === b, likeness).map(({ from }) => from);
}

const sameLetter = (a: string, b: string) => (a.toLowerCase() === b.toLowerCase() ? 1 : 0);

describe('align', () => {
  it('pairs equal items', () => expect(origins('abc', 'abc')).toEqual([0, 1, 2]));
  it('sees what was added, at any end', () => {
    expect(origins('ab', 'xab')).toEqual([-1, 0, 1]);
    expect(origins('ab', 'axb')).toEqual([0, -1, 1]);
    expect(origins('ab', 'abx')).toEqual([0, 1, -1]);
  });
  it('sees what was taken away', () => expect(origins('abcd', 'ad')).toEqual([0, 3]));
  it('takes an item in the place of another for its change', () => expect(origins('abc', 'axc')).toEqual([0, 1, 2]));
  it('pairs equal items between changes', () => expect(origins('abcde', 'xbcy')).toEqual([0, 1, 2, -1]));
  it('finds the one that is most alike where the numbers differ', () => {
    expect(origins('xabc', 'Ac', sameLetter)).toEqual([1, 3]);
    expect(origins('ab', 'z', sameLetter)).toEqual([-1]);
  });
  it('never pairs crosswise', () => {
    expect(origins('ab', 'ba').filter((from) => from >= 0).length).toBeLessThanOrEqual(2);
    expect(origins('abc', 'CA', sameLetter)).toEqual([2, -1]);
  });
  it('knows empty lists', () => {
    expect(origins('', 'ab')).toEqual([-1, -1]);
    expect(origins('ab', '')).toEqual([]);
  });
});
