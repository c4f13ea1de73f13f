import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../lib/index.ts';
import { nextRuns } from '../../../lib/schedule/nextRuns.ts';
import { quantileOf } from '../../../lib/simulate/draw.ts';
import { EventHeap } from '../../../lib/simulate/heap.ts';
import { timeOf } from '../../../lib/simulate/index.ts';
import { Queue } from '../../../lib/simulate/queue.ts';
import { firstStart, knownStarts, startsOf } from '../../../lib/simulate/starts.ts';

it('a heap gives events by their times, and of one time by their numbers', () => {
  const events = fc.array(fc.tuple(fc.nat(9), fc.nat(99)), { maxLength: 300 });
  fc.assert(
    fc.property(events, fc.array(fc.boolean()), (list, replaces) => {
      const heap = new EventHeap();
      const left: [number, number, number][] = [];
      const firstFirst = () => left.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      list.forEach(([time, number], index) => {
        if (replaces[index] === true && heap.size > 0) {
          firstFirst().shift();
          heap.replaceFirst(time, number + index * 100, index);
        } else heap.push(time, number + index * 100, index);
        left.push([time, number + index * 100, index]);
      });
      for (const [time, number, about] of firstFirst()) {
        expect([heap.times[0], heap.numbers[0], heap.about[0]]).toEqual([time, number, about]);
        heap.pop();
      }
      expect(heap.size).toBe(0);
    }),
    { seed: 71, numRuns: 200 },
  );
});

it('a queue hands out what came first', () => {
  const queue = new Queue();
  const runs = Array.from({ length: 5000 }, (_, task) => ({ task, since: task, cause: 0, by: [] }) as const);
  const taken: number[] = [];
  for (const run of runs) {
    queue.add(run);
    if (run.task % 3 !== 0) taken.push(queue.take().task);
  }
  expect([queue.size, queue.since]).toEqual([runs.length - taken.length, taken.length]);
  expect([...taken, ...queue.all().map(({ task }) => task)]).toEqual(runs.map(({ task }) => task));
});

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

it.each([
  ['2026-03-01', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01T01:30', '2026-03-01T01:30:00.000Z'],
  ['2026-03-01 01:30:15.250Z', '2026-03-01T01:30:15.250Z'],
  ['2026-03-01T01:30+0200', '2026-02-28T23:30:00.000Z'],
])('the time %s is in UTC where it has no offset', (text, iso) => {
  expect(new Date(timeOf(text)).toISOString()).toBe(iso);
});

it.each(['', 'tonight', '01/03/2026', '2026-13-01', '2026-03-01T25:00'])('%j is not a time', (text) => {
  expect(timeOf(text)).toBeNaN();
});

it('a value between two quantiles is between them', () => {
  expect([0, 0.25, 0.5, 1].map((share) => quantileOf([10, 20, 40], share))).toEqual([10, 15, 20, 40]);
  expect(quantileOf([5], 0.7)).toBe(5);
});
