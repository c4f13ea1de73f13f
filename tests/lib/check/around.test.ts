import { describe, expect, it } from 'vitest';
import { check } from '../../../lib/index.ts';
import { chainOf } from '../../support/chainOf.ts';

type Tasks = Parameters<typeof chainOf>[0];

const AROUND = ['endless-circle', 'circle', 'never-starts', 'disabled-upstream', 'join-never-met'];

/** What is found around in a chain, in short. */
function found(tasks: Tasks, edges: readonly string[]): string[] {
  return check(chainOf(tasks, edges).chain).flatMap(({ code, task }) =>
    AROUND.includes(code) ? [`${code} ${task}`] : [],
  );
}

const start = { name: 'a', schedule: 'R/PT24H' };
const off = { name: 'x', enabled: false };

describe('circles', () => {
  it.each<[string, Tasks, readonly string[], readonly string[]]>([
    ['a task that starts itself', [start], ['a SUCCEEDED a'], ['endless-circle a']],
    ['on any end', [start, 'b'], ['a ANY b', 'b ANY a'], ['endless-circle a']],
    ['that a failure ends', [start, 'b'], ['a SUCCEEDED b', 'b FAILED a'], ['circle a']],
    ['on a word that nobody knows', [start, 'b'], ['a SUCCEEDED b', 'b done a'], ['circle a']],
    [
      'two in one, of which one is endless',
      [start, 'b', 'c'],
      ['a SUCCEEDED b', 'b FAILED a', 'b SUCCEEDED c', 'c SUCCEEDED b'],
      ['endless-circle b'],
    ],
    [
      'two that have nothing in common',
      [start, { name: 'c', schedule: 'R/PT12H' }],
      ['a FAILED a', 'c SUCCEEDED c'],
      ['circle a', 'endless-circle c'],
    ],
    [
      'that waits for something from outside in each turn',
      [{ ...start, join: 'all' }, 'b', { name: 'c', schedule: 'R/PT12H' }],
      ['b SUCCEEDED a', 'c SUCCEEDED a', 'a SUCCEEDED b'],
      ['circle a'],
    ],
    [
      'that waits for all of itself',
      [{ ...start, join: 'all' }, 'b', 'c'],
      ['a SUCCEEDED b', 'a SUCCEEDED c', 'b SUCCEEDED a', 'c SUCCEEDED a'],
      ['endless-circle a'],
    ],
    ['that a task breaks which is off', [start, off], ['a SUCCEEDED x', 'x SUCCEEDED a'], ['disabled-upstream a']],
    [
      'that nothing enters',
      ['b', 'c'],
      ['b SUCCEEDED c', 'c FAILED b'],
      ['never-starts b', 'circle b', 'never-starts c'],
    ],
    ['no circle, but two ways', [start, 'b', 'c'], ['a SUCCEEDED b', 'a SUCCEEDED c', 'b SUCCEEDED c'], []],
  ])('%s', (_, tasks, edges, expected) => expect(found(tasks, edges)).toEqual(expected));
});

describe('what can never start', () => {
  it.each<[string, Tasks, readonly string[], readonly string[]]>([
    [
      'what waits for a task that is off, and what comes after it',
      [off, 'b', 'c', 'd'],
      ['x SUCCEEDED b', 'b SUCCEEDED c', 'c ANY d'],
      ['disabled-upstream b', 'never-starts c', 'never-starts d'],
    ],
    [
      'not what waits for another one too',
      [off, start, 'b'],
      ['x SUCCEEDED b', 'a SUCCEEDED b'],
      ['disabled-upstream b'],
    ],
    ['not what is off itself', [off, { name: 'y', enabled: false }], ['x SUCCEEDED y'], []],
    [
      'a join of all with a dead edge, and what comes after it',
      [off, start, { name: 'b', join: 'all' }, 'c'],
      ['x SUCCEEDED b', 'a SUCCEEDED b', 'b SUCCEEDED c'],
      ['join-never-met b', 'never-starts c'],
    ],
    [
      'a join of all behind one that never starts',
      [off, 'b', start, { name: 'c', join: 'all' }],
      ['x SUCCEEDED b', 'b SUCCEEDED c', 'a SUCCEEDED c'],
      ['disabled-upstream b', 'join-never-met c'],
    ],
    [
      'in whatever order they stand',
      ['d', 'c', 'b', off],
      ['x SUCCEEDED b', 'b SUCCEEDED c', 'c ANY d'],
      ['never-starts d', 'never-starts c', 'disabled-upstream b'],
    ],
    ['not what waits for a task that is not here', ['b', 'c'], ['far SUCCEEDED b', 'b SUCCEEDED c'], []],
    ['not what a person starts', ['a', 'b'], ['a SUCCEEDED b'], []],
  ])('%s', (_, tasks, edges, expected) => expect(found(tasks, edges)).toEqual(expected));
});
