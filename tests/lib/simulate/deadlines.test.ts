import { describe, expect, it } from 'vitest';
import { missedDeadlines, playPlan, rehearseNights } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { at, daily, lasting, night, planNight } from './support.ts';

const DOCUMENT = chainOf(
  [{ name: 'a', schedule: daily('01:00') }, { name: 'b', schedule: daily('22:00') }, 'c', 'd'],
  ['a SUCCEEDED c', 'b SUCCEEDED c', 'a FAILED d'],
);
const due = (time: string, task = 'c') => ({ task, deadline: { time, zone: 'UTC' } });

describe('a deadline of each day', () => {
  it('is the first such time after the chain of a run started', () => {
    // c runs at 01:10 and 22:10: the first is due that morning, the second the next one
    const missed = missedDeadlines(night(DOCUMENT, { tasks: [due('01:15')] }));
    expect(missed).toEqual([{ task: 'c', run: 1, due: Date.parse(at('01:15')) }]);
    expect(missedDeadlines(night(DOCUMENT, { tasks: [due('01:20')] }))).toEqual([]);
  });

  it('counts from the last start that a run hangs on', () => {
    const joined = chainOf(
      [
        { name: 'a', schedule: daily('01:00') },
        { name: 'b', schedule: daily('03:00') },
        { name: 'c', join: 'all' },
      ],
      ['a SUCCEEDED c', 'b SUCCEEDED c'],
    );
    expect(missedDeadlines(night(joined, { tasks: [due('02:00')] }))).toEqual([]);
    expect(missedDeadlines(night(joined, { tasks: [due('03:15')] }))).toMatchObject([{ task: 'c', run: 2 }]);
  });

  it('is missed by a task that does not run', () => {
    expect(missedDeadlines(night(DOCUMENT, { tasks: [due('07:00', 'd')] }))).toEqual([
      { task: 'd', run: null, due: null },
    ]);
  });

  it('is told of many nights as a chance', () => {
    const spread = { source: 'entered', low: 0, usual: 1800, high: 3600 } as const;
    const plan = planNight(DOCUMENT, { tasks: [due('01:40', 'a'), { task: 'a', duration: spread }] });
    const { deadline } = rehearseNights(plan, { seed: 3, nights: 4000 }).tasks[0]!;
    expect(deadline!.by).toEqual({ time: '01:40', zone: 'UTC' });
    // of a triangle from 0 to 60 minutes with its top at 30: 1 - 20² / (60 * 30)
    expect(Math.abs(deadline!.chance - (1 - 400 / 1800))).toBeLessThan(0.02);
  });
});

describe('a deadline once', () => {
  it('is for all runs of its task', () => {
    const plan = planNight(DOCUMENT, { tasks: [{ task: 'c', deadline: at('12:00') }, lasting('c', 5)] });
    expect(missedDeadlines(playPlan(plan))).toEqual([{ task: 'c', run: 3, due: Date.parse(at('12:00')) }]);
  });
});
