import { describe, expect, it } from 'vitest';
import { DATASET_UPDATED } from '../../../lib/internal.ts';
import { FAILURES_TO_DISABLE, disablesAfter } from '../../../lib/run/index.ts';
import { isTooManyFailures } from '../../../lib/run/limits.ts';
import { freshOf, isEvent, joinEvents, waiterOf } from '../../../lib/run/waiter.ts';
import { definitionsOf } from '../../support/chainOf.ts';

const waiterIn = (edges: readonly string[], more: object = {}) => {
  const definition = definitionsOf(['a', 'b', { name: 'c', join: 'all', ...more }], edges)[2]!;
  return { definition, waiter: waiterOf(definition) };
};

describe('what a task waits for', () => {
  it('is read once for each definition', () => {
    const { definition, waiter } = waiterIn(['a SUCCEEDED c']);
    expect(waiterOf(definition)).toBe(waiter);
    expect(waiterOf({ ...definition })).not.toBe(waiter);
  });

  it('are the events that are called, each with its upstream, status and other correlations', () => {
    const { definition } = waiterIn(['a FAILED c', 'b ANY c']);
    const [first, second] = definition['events'] as { correlation: object[] }[];
    const app = { contextAttributeName: 'appId', contextAttributeValue: 'app-a' };
    const events = [
      { ...first!, correlation: [...first!.correlation, app] },
      second!,
      { ...DATASET_UPDATED, name: 'not called' },
    ];
    expect(waiterOf({ ...definition, events } as never).events).toMatchObject([
      { source: 'a', status: 'FAILED', others: [['appId', 'app-a']], isDataset: false },
      { source: 'b', status: null, others: [] },
    ]);
  });
});

it('an event is the end of a run of its upstream with its status, where all other correlations hold', () => {
  const [event] = waiterIn(['a FAILED c']).waiter.events;
  const run = { taskId: 'a', status: 'failed', appId: 'app-a', spaceId: null };
  expect(isEvent(event!, run)).toBe(true);
  expect(isEvent(event!, { ...run, status: 'SUCCEEDED' })).toBe(false);
  expect(isEvent({ ...event!, others: [['spaceId', 's']] }, run)).toBe(false);
});

describe('events that come', () => {
  const { waiter } = waiterIn(['a SUCCEEDED c', 'b SUCCEEDED c']);

  it('start a task that joins all of them with the last, and are consumed in the order in which they came', () => {
    const first = joinEvents(waiter, [], [{ event: 1, at: 5 }]);
    expect(first).toEqual({ starts: false, consumed: [], waiting: [{ event: 1, at: 5 }] });
    const both = [
      { event: 1, at: 5 },
      { event: 0, at: 9 },
    ];
    expect(joinEvents(waiter, first.waiting, [both[1]!])).toEqual({ starts: true, consumed: both, waiting: [] });
  });

  it('are forgotten when they are older than the window', () => {
    const narrow = { ...waiter, window: 10 };
    const waiting = [{ event: 1, at: 5 }];
    expect(freshOf(narrow, waiting, 15)).toEqual(waiting);
    expect(joinEvents(narrow, waiting, [{ event: 0, at: 16 }])).toMatchObject({ starts: false });
  });
});

it('so many failures in a row switch a task off as the runs say', () => {
  const failures = (count: number) => Array.from({ length: count }, () => 'FAILED');
  for (const count of [0, FAILURES_TO_DISABLE - 1, FAILURES_TO_DISABLE, FAILURES_TO_DISABLE + 1])
    expect(disablesAfter([...failures(count), 'SUCCEEDED', ...failures(9)])).toBe(isTooManyFailures(count));
});
