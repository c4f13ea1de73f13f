import { expect, it } from 'vitest';
import { outcomeMatrix } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { daily, planNight } from './support.ts';

const a = { name: 'a', schedule: daily('01:00') };

it('says of each task that runs what its failure does: what is lost, what runs, and what handles it', () => {
  const chain = chainOf(
    [a, 'b', 'c', 'alert', { name: 'off', enabled: false }],
    ['a SUCCEEDED b', 'b SUCCEEDED c', 'b FAILED alert', 'c ANY off'],
  );
  expect(outcomeMatrix(planNight(chain))).toEqual([
    { task: 'a', runs: [], lost: ['b', 'c'], handledBy: [] },
    { task: 'c', runs: ['a', 'b'], lost: [], handledBy: [] },
    { task: 'b', runs: ['a', 'alert'], lost: ['c'], handledBy: ['alert'] },
  ]);
});

it('takes an edge of any status for one that handles a failure, and no other', () => {
  const chain = chainOf([a, { ...a, name: 'b' }, 'c', 'd'], ['a ANY c', 'b FAILED d', 'a FAILED d', 'b SUCCEEDED c']);
  expect(outcomeMatrix(planNight(chain)).map(({ task, handledBy }) => [task, handledBy])).toEqual([
    ['c', []],
    ['a', ['c', 'd']],
    ['b', ['d']],
  ]);
});

it('stops when the signal says so', () => {
  expect(outcomeMatrix(planNight(chainOf([a])), { signal: { aborted: true } })).toEqual([]);
});
