import { expect, it } from 'vitest';
import { inexactNumbers } from '../../../lib/internal.ts';

it('finds each number whose spelling would not survive, with its place', () => {
  const text = '{"a": 1.0, "b": [1e3, 2, -0], "c": {"d": 12345678901234567890}, "e": "1.0", "f": 1e400}';
  expect(inexactNumbers(text)).toEqual([
    { path: ['a'], written: '1.0', rewritten: '1' },
    { path: ['b', 0], written: '1e3', rewritten: '1000' },
    { path: ['b', 2], written: '-0', rewritten: '0' },
    { path: ['c', 'd'], written: '12345678901234567890', rewritten: '12345678901234567000' },
    { path: ['f'], written: '1e400', rewritten: 'null' },
  ]);
});

it('finds none where all are plain', () => expect(inexactNumbers('[{"a": 1, "b": -2.5}]')).toEqual([]));
