import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countKeys, repeatedKeys } from '../../../lib/text/index.ts';

function found(text: string): unknown[] {
  return repeatedKeys(text).map(({ path, ignored }) => [
    path.join('/'),
    ...ignored.map(({ start, end }) => text.slice(start, end)),
  ]);
}

it.each<[string, unknown[]]>([
  ['{"a": 1, "a": 2}', [['a', '"a": 1']]],
  ['{"a": {"b": [1, 2], "b": 0}, "c": 1}', [['a/b', '"b": [1, 2]']]],
  ['[{}, {"a": [0, {"b": "x", "b" : "y" , "b":3}]}]', [['1/a/1/b', '"b": "x"', '"b" : "y"']]],
  ['{"a": 1, "\\u0061": 2, "a": 3}', [['a', '"a": 1', '"\\u0061": 2']]],
  [
    '{"a": {"x": 1, "x": 2}, "b": 0, "a": {"y": 1, "y": 2}}',
    [
      ['a/x', '"x": 1'],
      ['a/y', '"y": 1'],
      ['a', '"a": {"x": 1, "x": 2}'],
    ],
  ],
  ['{"__proto__": 1, "__proto__": 2}', [['__proto__', '"__proto__": 1']]],
  ['{"a": "\\"a\\": 1, \\"a\\": 2", "b": "a"}', []],
  ['{"a": ["a", "a"], "b": {"a": "b"}}', []],
  ['"a"', []],
  ['{}', []],
])('of %s', (text, expected) => expect(found(text)).toEqual(expected));

it('are none in what JSON.stringify writes, whatever it is', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(repeatedKeys(JSON.stringify(JSON.parse(text)))).toEqual([]);
    }),
    { seed: 41, numRuns: 1_000 },
  );
});

it('are those that a copy of a member makes, at the place of the last', () => {
  const member = fc.tuple(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(
      fc.uniqueArray(member, { selector: ([key]) => key, minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.jsonValue(),
      (members, which, value) => {
        const [key] = members[which % members.length]!;
        const text = `{${[[key, value] as const, ...members].map(([name, content]) => `${JSON.stringify(name)}: ${JSON.stringify(content)}`).join(' , ')}}`;
        expect(repeatedKeys(text)).toEqual([
          {
            path: [key],
            key,
            ignored: [{ start: 1, end: 1 + `${JSON.stringify(key)}: ${JSON.stringify(value)}`.length }],
          },
        ]);
      },
    ),
    { seed: 42, numRuns: 500 },
  );
});

it.each<[string, number]>([
  ['{}', 0],
  ['{"a": 1, "a" : {"b":[{"c\\"": "d:", "e":":"}]}}', 5],
  ['["a", ":", "b\\\\"]', 0],
  ['{"a"\n :1}', 1],
  ['"a"', 0],
])('%s has %i keys', (text, count) => expect(countKeys(text)).toBe(count));
