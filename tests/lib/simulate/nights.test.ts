import { describe, expect, it } from 'vitest';
import { rehearseNights } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { at, daily, lasting, planNight } from './support.ts';

const DOCUMENT = chainOf(
  [{ name: 'a', schedule: daily('01:00') }, { name: 'b', schedule: daily('01:00') }, { name: 'c', join: 'all' }, 'd'],
  ['a SUCCEEDED c', 'b SUCCEEDED c', 'c FAILED d'],
);
const spread = { source: 'entered', low: 600, usual: 1200, high: 3600 } as const;
const plan = planNight(DOCUMENT, {
  tasks: [
    { task: 'a', duration: spread },
    { task: 'b', duration: { ...spread, high: 1300 } },
    { task: 'c', deadline: at('02:00') },
  ],
});
const many = rehearseNights(plan, { seed: 5, nights: 2000 });
const taskOf = (key: string) => many.tasks.find(({ task }) => task === key)!;

describe('many nights', () => {
  it('say when each task and all have ended: in half of them, in four of five, in 19 of 20', () => {
    const { p50, p80, p95 } = taskOf('a').finish!;
    expect([p50, p80, p95]).toEqual([p50, p80, p95].toSorted((x, y) => x - y));
    // of a triangle from 10 to 60 minutes with its top at 20: 60 - sqrt(share left * 50 * 40)
    const expected = (left: number) => Date.parse(at('01:00')) + (60 - Math.sqrt(left * 50 * 40)) * 60_000;
    for (const [found, left] of [[p50, 0.5] as const, [p80, 0.2] as const, [p95, 0.05] as const])
      expect(Math.abs(found - expected(left)) / 60_000).toBeLessThan(2);
    expect(many.finish).toEqual(taskOf('c').finish);
  });

  it('say how often the end of all hung on a task', () => {
    const [a, b] = [taskOf('a').criticalShare, taskOf('b').criticalShare];
    expect(a + b).toBeCloseTo(1, 5);
    expect(a).toBeGreaterThan(0.75);
    expect(taskOf('c').criticalShare).toBe(1);
  });

  it('say the chance to meet a deadline', () => {
    const { by, chance } = taskOf('c').deadline!;
    expect(by).toBe(at('02:00'));
    // both have 50 minutes: a misses that in 0.05 of the nights
    expect(chance).toBeGreaterThan(0.9);
    expect(chance).toBeLessThan(1);
    expect(taskOf('a').deadline).toBeNull();
  });

  it('say of a task that never runs that it never does', () => {
    expect(taskOf('d')).toEqual({ task: 'd', nights: 0, finish: null, criticalShare: 0, deadline: null });
  });

  it('let runs fail as often as is assumed', () => {
    const failing = planNight(DOCUMENT, { tasks: [{ task: 'c', failure: { source: 'entered', share: 0.3 } }] });
    const { nights } = rehearseNights(failing, { seed: 1, nights: 2000 }).tasks[3]!;
    expect(nights / 2000).toBeGreaterThan(0.26);
    expect(nights / 2000).toBeLessThan(0.34);
  });

  it('are others for another seed, and fewer where the signal says so', () => {
    expect(rehearseNights(plan, { seed: 6, nights: 50 })).not.toEqual(rehearseNights(plan, { seed: 5, nights: 50 }));
    expect(rehearseNights(plan, { seed: 5, nights: 50, signal: { aborted: true } })).toMatchObject({
      nights: 0,
      finish: null,
    });
  });
});

it('a duration that is the same in every night leaves no spread', () => {
  const fixed = planNight(DOCUMENT, { tasks: [lasting('a', 7), lasting('b', 5), lasting('c', 3)] });
  const end = Date.parse(at('01:10'));
  expect(rehearseNights(fixed, { seed: 1, nights: 20 }).finish).toEqual({ p50: end, p80: end, p95: end });
});
