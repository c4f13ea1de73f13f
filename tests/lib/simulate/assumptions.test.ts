import { describe, expect, it } from 'vitest';
import { type PastRun, USUAL_ASSUMPTIONS, assumptionsFromRuns, withTasks } from '../../../lib/simulate/index.ts';

describe('of past runs', () => {
  const run = (seconds: number, status = 'SUCCEEDED', ended = true): PastRun => ({
    task: 'a',
    started: '2026-03-01T01:00:00Z',
    ended: ended ? new Date(Date.parse('2026-03-01T01:00:00Z') + seconds * 1_000).toISOString() : null,
    status,
  });

  it('five are enough, and four are too few', () => {
    const runs = [10, 20, 30, 40].map((seconds) => run(seconds));
    expect(assumptionsFromRuns(runs)).toEqual({ tasks: [], tooFew: [{ task: 'a', count: 4 }] });
    const { tasks, tooFew } = assumptionsFromRuns([...runs, run(50)]);
    expect(tooFew).toEqual([]);
    expect(tasks).toMatchObject([{ task: 'a', duration: { source: 'runs', count: 5 }, failure: { share: 0 } }]);
    const duration = tasks[0]!.duration!;
    const quantiles = duration.source === 'runs' ? duration.quantiles : [];
    expect([0, 10, 20].map((place) => quantiles[place])).toEqual([10, 30, 50]);
  });

  it('those that failed count as failures alone, and those under way not at all', () => {
    const failed = Array.from({ length: 5 }, () => run(1, 'FAILED'));
    const { tasks, tooFew } = assumptionsFromRuns([...failed, run(10), run(900, 'RUNNING', false)]);
    expect(tasks).toEqual([{ task: 'a', failure: { source: 'runs', share: 5 / 6 } }]);
    expect(tooFew).toEqual([{ task: 'a', count: 1 }]);
  });

  it('what they say counts before what is entered, and that before a guess', () => {
    const measured = { source: 'runs', count: 5, quantiles: [1, 2] } as const;
    const entered = { source: 'entered', low: 1, usual: 2, high: 3 } as const;
    const guess = { ...entered, source: 'guess' } as const;
    const merged = (...durations: readonly (typeof measured | typeof entered | typeof guess)[]) =>
      durations.reduce((assumptions, duration) => withTasks(assumptions, [{ task: 'a', duration }]), USUAL_ASSUMPTIONS)
        .tasks;
    expect(merged(guess, measured, entered)).toEqual([{ task: 'a', duration: measured }]);
    expect(merged(guess, entered, guess)).toEqual([{ task: 'a', duration: entered }]);
  });
});
