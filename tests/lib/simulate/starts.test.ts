import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../lib/index.ts';
import { nextRuns } from '../../../lib/schedule/nextRuns.ts';
import { firstStart, knownStarts, startsOf } from '../../../lib/simulate/starts.ts';

describe('the starts of a schedule', () => {
  const from = Date.parse('2026-03-01T06:00:00.000Z');
  const anchor = '2026-01-01T00:00:30.500Z';
  const take = (stream: { next(): number }, count: number) => Array.from({ length: count }, () => stream.next());

  it('begin with the first moment, and are those that its next runs are', () => {
    const schedule = { recurrence: 'RRULE:FREQ=HOURLY', startDateTime: '2026-01-01T00:00:00Z' };
    const counted = unwrap(nextRuns(schedule, { now: new Date(from - 1).toISOString(), count: 1000 })).runs;
    expect(take(startsOf(schedule, { from, anchor }), 1000)).toEqual(counted);
    expect(counted[0]).toBe(from);
  });

  it('of a schedule without a start are counted from where the task came to be', () => {
    expect(take(startsOf('R/PT1H', { from, anchor }), 2)).toEqual([from + 30_000, from + 3_630_000]);
  });

  it('end with infinity, and so do those of what cannot be counted', () => {
    const twice = { interval: 'R2/PT1H', startDateTime: '2026-03-01T06:00:00Z' };
    expect(take(startsOf(twice, { from, anchor }), 4).slice(-2)).toEqual([Infinity, Infinity]);
    expect(startsOf('every now and then', { from, anchor }).next()).toBe(Infinity);
    expect(firstStart('every now and then', { from, anchor })).toMatchObject({ at: null, why: expect.any(String) });
    expect(take(knownStarts([1, 2]), 3)).toEqual([1, 2, Infinity]);
  });
});
