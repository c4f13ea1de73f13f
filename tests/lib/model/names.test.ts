import { describe, expect, it } from 'vitest';
import { slug, unique, unnumbered } from '../../../lib/model/names.ts';

describe('slug', () => {
  it.each([
    ['Extract orders', 'extract-orders'],
    ['Mart: Umsätze (täglich)', 'mart-umsatze-taglich'],
    ['  --  ', 'task'],
    ['', 'task'],
    ['Продажи за день', 'продажи-за-день'],
    ['売上 (日次)', '売上-日次'],
    ['ガソリン', 'ガソリン'],
    ['한국어', '한국어'],
    ['हिन्दी', 'हिन्दी'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['__proto__', 'proto'],
    ['İstanbul', 'istanbul'],
  ])('%s becomes %s', (name, expected) => expect(slug(name)).toBe(expected));

  it('is short, and never ends in half a character or a hyphen', () => {
    expect(slug('a'.repeat(59) + ' b')).toBe('a'.repeat(59));
    expect(Array.from(slug('𠮷'.repeat(80)))).toEqual(Array.from({ length: 60 }, () => '𠮷'));
  });
});

it('unique takes the first number that is free', () => {
  expect(unique('a', new Set())).toBe('a');
  expect(unique('a', new Set(['a', 'a-2']))).toBe('a-3');
});

it('unnumbered takes that number off again', () => {
  expect(['a', 'a-3', 'a-2-3', '2'].map(unnumbered)).toEqual(['a', 'a', 'a-2', '2']);
});
