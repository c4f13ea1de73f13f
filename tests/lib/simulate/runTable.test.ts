import { expect, it } from 'vitest';
import { criticalPath, packRuns, unpackRuns } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { daily, night } from './support.ts';

const scheduled = (name: string) => ({ name, schedule: daily('01:00') });
const { runs } = night(
  chainOf([scheduled('a'), scheduled('b'), { name: 'c', join: 'all' }, 'd'], ['a ANY c', 'b ANY c', 'c ANY d']),
);

it('runs can be posted to another thread, and are the same there', () => {
  const there = unpackRuns(structuredClone(packRuns(runs)));
  expect([...there]).toEqual([...runs]);
  expect(there.at(2)).toMatchObject({ task: 'c', cause: { kind: 'runs', runs: [0, 1] } });
  expect(criticalPath(there)).toEqual(criticalPath(runs));
});

it('what is posted is no longer than it must be', () => {
  const packed = packRuns(runs);
  expect([packed.starts.length, packed.byEnds.length, packed.byRuns.length]).toEqual([4, 4, 3]);
  expect(packRuns(night(chainOf(['a'])).runs).byRuns).toHaveLength(0);
});

it('runs are kept however many there are', () => {
  const each = { name: 'a', schedule: 'RRULE:FREQ=MINUTELY' };
  const many = night(chainOf([each, 'b'], ['a ANY b'])).runs;
  expect(many.length).toBe(2_870);
  const caused = [...many].filter(({ task }) => task === 'b');
  expect(caused.every(({ start, cause }) => cause.kind === 'runs' && many.at(cause.runs[0]!).end === start)).toBe(true);
});
