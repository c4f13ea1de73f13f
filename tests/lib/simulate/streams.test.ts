import { expect, it } from 'vitest';
import { playPlan } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { daily, linesOf, planNight } from './support.ts';

it.each([
  ['few', daily('01:00'), 1],
  ['many', 'RRULE:FREQ=MINUTELY', 1440],
])('a plan that is played again has the same starts (%s)', (_, schedule, count) => {
  const plan = planNight(chainOf([{ name: 'a', schedule }]));
  const first = linesOf(playPlan(plan));
  expect(first).toHaveLength(count);
  expect([linesOf(playPlan(plan)), linesOf(playPlan(plan))]).toEqual([first, first]);
});

it('a plan whose first rehearsal was stopped has all starts in the second', () => {
  const plan = planNight(chainOf([{ name: 'a', schedule: 'RRULE:FREQ=HOURLY;BYMINUTE=0' }]));
  expect(playPlan(plan, { mostRuns: 3 }).runs.length).toBe(3);
  expect(playPlan(plan).runs.length).toBe(24);
});
