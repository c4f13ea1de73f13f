import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/index.ts';
import { equalJson } from '../../../lib/internal.ts';
import { patchJson } from '../../../lib/text/patch.ts';
import { detectStyle } from '../../../lib/text/style.ts';
import { anyValue, makeAny } from '../../support/arbitrary/definitions.ts';
import { spelled } from '../../support/arbitrary/spelling.ts';
import { PATIENT, runs } from '../../support/runs.ts';

function patch(text: string, next: Json): string {
  return patchJson(text, next, detectStyle(text));
}

describe('patching a text', PATIENT, () => {
  it('gives a text that says the new value, key order included, whatever stood there', () => {
    fc.assert(
      fc.property(spelled(makeAny), anyValue, (text, next) => {
        expect(equalJson(JSON.parse(patch(text, next)) as Json, next, true)).toBe(true);
      }),
      runs(801, 800),
    );
  });

  it('gives the same text for the same value', () => {
    fc.assert(
      fc.property(spelled(), (text) => {
        expect(patch(text, JSON.parse(text) as Json)).toBe(text);
      }),
      runs(802, 300),
    );
  });

  it.each<[string, string, Json, string]>([
    ['one value', '{"a" : 1.0, "b": 2}', { a: 1, b: 3 }, '{"a" : 1.0, "b": 3}'],
    ['a new last key', '{\n  "a": 1\n}', { a: 1, b: [] }, '{\n  "a": 1,\n  "b": []\n}'],
    ['a new key between', '{"a":1,"c":3}', { a: 1, b: 2, c: 3 }, '{"a":1,"b":2,"c":3}'],
    ['a key that goes', '{ "a": 1, "b": 2 }', { b: 2 }, '{ "b": 2 }'],
    ['the last key that goes', '{ "a": 1 }', {}, '{}'],
    ['the last element of a compact list', '[1,2,3]', [1, 2], '[1,2]'],
    ['the only element of a list', '[\n  "a"\n]', [], '[]'],
    [
      'the first element of an empty list',
      '{\n\t"a": []\n}',
      { a: [{ b: 1 }] },
      '{\n\t"a": [\n\t\t{\n\t\t\t"b": 1\n\t\t}\n\t]\n}',
    ],
    ['a key that stands there twice', '{"a": 1, "a": 2}', { a: 3 }, '{"a": 1, "a": 3}'],
    ['keys in another order', '{"a": 1, "b": 2}', { b: 2, a: 1 }, '{"b": 2, "a": 1}'],
    ['what stands between keys of one name', '{"a":1,"b":2,"a":3}', { a: 3, c: 9, b: 2 }, '{"a":1,"c":9,"b":2,"a":3}'],
    ['keys before and after a number', '{"b":1,"12":2}', { 12: 2, a: 0, b: 1, c: 3 }, '{"a":0,"b":1,"c":3,"12":2}'],
    ['another kind of value', '{"a": {"b": 1}}', { a: 'c' }, '{"a": "c"}'],
    [
      'a key like a prototype',
      '{"__proto__": {"a": 1}}',
      JSON.parse('{"__proto__": {"a": 2}}') as Json,
      '{"__proto__": {"a": 2}}',
    ],
  ])('changes %s', (_, text, next, expected) => {
    expect(patch(text, next)).toBe(expected);
  });
});

it('keeps the characters of items that change places', () => {
  const style = detectStyle('[ {"a":1} ,{"b": 2 } ]');
  expect(patchJson('[ {"a":1} ,{"b": 2 } ]', [{ b: 2 }, { a: 1 }], style)).toBe('[ {"b": 2 } ,{"a":1} ]');
});
