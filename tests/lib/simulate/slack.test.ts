import { expect, it } from 'vitest';
import { slackOf } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { daily, lasting, night } from './support.ts';

const minutes = (of: Float64Array): number[] => Array.from(of, (each) => each / 60_000);

it('says how much later a run could end without its chain ending later', () => {
  const document = chainOf(
    [{ name: 'a', schedule: daily('01:00') }, 'b', 'c', { name: 'd', join: 'all' }, 'e'],
    ['a SUCCEEDED b', 'a SUCCEEDED c', 'b SUCCEEDED d', 'c SUCCEEDED d', 'c SUCCEEDED e'],
  );
  const found = night(document, { tasks: [lasting('b', 30)] });
  expect(Array.from(found.runs, ({ task }) => task)).toEqual(['a', 'b', 'c', 'e', 'd']);
  expect(minutes(slackOf(found.runs))).toEqual([0, 0, 20, 20, 0]);
});

it('measures each chain by its own end', () => {
  const document = chainOf(
    [{ name: 'a', schedule: daily('01:00') }, { name: 'b', schedule: daily('05:00') }, 'c'],
    ['b SUCCEEDED c'],
  );
  expect(minutes(slackOf(night(document).runs))).toEqual([0, 0, 0]);
});

it('counts the time in the queue as a part of the run that waits', () => {
  const document = chainOf(
    [{ name: 'a', schedule: daily('01:00') }, { name: 'b', schedule: daily('01:00') }, 'c'],
    ['b SUCCEEDED c'],
  );
  expect(minutes(slackOf(night(document, { lanes: 1 }).runs))).toEqual([0, 0, 0]);
});
