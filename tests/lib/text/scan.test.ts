import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../../lib/text/limits.ts';
import { TooDeep, childRanges, stringEnd } from '../../../lib/text/scan.ts';

function childrenOf(text: string, offset = 0): string[] {
  return childRanges(text, offset).children.map(({ start, end }) => text.slice(start, end));
}

describe('childRanges', () => {
  it('finds the elements of a list, without the white space around them', () => {
    expect(childrenOf('[ 1 ,\n "a,]" ,{"b":[2, 3]}\t]')).toEqual(['1', '"a,]"', '{"b":[2, 3]}']);
  });

  it('finds the members of an object', () => {
    expect(childrenOf('{"a": 1, "b}": {"c": "]"}}')).toEqual(['"a": 1', '"b}": {"c": "]"}']);
  });

  it('finds nothing in what is empty', () => {
    expect(childrenOf('[]')).toEqual([]);
    expect(childrenOf('{ \n }')).toEqual([]);
  });

  it('says where the container ends', () => {
    expect(childRanges('x[1]y', 1).end).toBe(4);
  });

  it('gives up past the depth limit, and says where', () => {
    const deep = '['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1);
    expect(() => childRanges(deep, 0)).toThrow(TooDeep);
    expect(childrenOf(deep.slice(1, -1))).toHaveLength(1);
  });
});

describe('stringEnd', () => {
  it.each([
    ['"a"', 3],
    ['"a\\"b"', 6],
    ['"a\\\\"', 5],
    ['"\\\\\\""', 6],
    ['""', 2],
  ])('%s ends at %i', (text, end) => {
    expect(stringEnd(`${text}, "more"`, 0)).toBe(end);
  });
});
