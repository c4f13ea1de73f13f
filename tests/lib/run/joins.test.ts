import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../lib/index.ts';
import { RUN_FINISHED } from '../../../lib/internal.ts';
import {
  type Arrival,
  type FinishedRun,
  awaited,
  matches,
  replay,
  take,
  waitingAfterEdit,
} from '../../../lib/run/index.ts';

type Pair = readonly [name: string, value?: string];

function event(name: string, ...pairs: readonly Pair[]): JsonObject {
  const correlation = pairs.map(([attribute, value]) => ({
    contextAttributeName: attribute,
    ...(value === undefined ? {} : { contextAttributeValue: value }),
  }));
  return { name, ...RUN_FINISHED, correlation };
}

function task(events: readonly JsonObject[], exclusive: boolean | undefined, more: JsonObject = {}): JsonObject {
  const eventRefs = events.map(({ name }) => name!);
  return {
    events,
    states: [
      {
        name: 'Reload',
        ...(exclusive === undefined ? {} : { exclusive }),
        onEvents: [{ eventRefs, actions: [] }],
        ...more,
      },
    ],
  };
}

const run = (taskId: string, status = 'SUCCEEDED', at = '2026-01-01T00:00:00.000Z'): FinishedRun => ({
  id: `${taskId}-${status}-${at}`,
  taskId,
  status,
  at,
  appId: `app-${taskId}`,
  spaceId: null,
});

describe('the end of a run is an event', () => {
  it.each<[string, readonly Pair[], boolean]>([
    [
      'of the status that is written',
      [
        ['id', 'a'],
        ['status', 'FAILED'],
      ],
      true,
    ],
    [
      'of it in another case',
      [
        ['id', 'a'],
        ['status', 'failed'],
      ],
      true,
    ],
    [
      'but not of another status',
      [
        ['id', 'a'],
        ['status', 'SUCCEEDED'],
      ],
      false,
    ],
    ['of any where none is written', [['id', 'a']], true],
    [
      'but "any" is a word like another',
      [
        ['id', 'a'],
        ['status', 'any'],
      ],
      false,
    ],
    ['but not of another task', [['id', 'b']], false],
    [
      'but not where two tasks are named',
      [
        ['id', 'a'],
        ['id', 'a'],
      ],
      false,
    ],
    [
      'of the app that is named as well',
      [
        ['id', 'a'],
        ['appId', 'app-a'],
      ],
      true,
    ],
    [
      'but not of another app',
      [
        ['id', 'a'],
        ['appId', 'app-b'],
      ],
      false,
    ],
    [
      'but not of a space where the task has none',
      [
        ['id', 'a'],
        ['spaceId', 's'],
      ],
      false,
    ],
    [
      'but not where an attribute is unknown',
      [
        ['id', 'a'],
        ['colour', 'red'],
      ],
      false,
    ],
    ['but not where the status has no value', [['id', 'a'], ['status']], false],
  ])('%s', (_, pairs, expected) => {
    expect(matches(event('e', ...pairs), run('a', 'FAILED'))).toBe(expected);
  });

  it('but not where type or source are others', () => {
    expect(matches({ ...event('e', ['id', 'a']), type: 'com.example' }, run('a'))).toBe(false);
    expect(matches({ ...event('e', ['id', 'a']), source: 'dataset.updated' }, run('a'))).toBe(false);
  });
});

describe('a task of several events', () => {
  const [a, b] = [event('a', ['id', 'a']), event('b', ['id', 'b'], ['status', 'SUCCEEDED'])];

  it.each([true, undefined])('starts on each with exclusive %s', (exclusive) => {
    expect(take(task([a, b], exclusive), [], run('a'))).toMatchObject({
      starts: true,
      waiting: [],
      consumed: [{ name: 'a' }],
    });
  });

  it('starts with exclusive false when all have come, and begins anew then', () => {
    const all = task([a, b], false);
    const first = take(all, [], run('a'))!;
    expect(first).toMatchObject({ starts: false, consumed: [] });
    const second = take(all, first.waiting, run('b'))!;
    expect(second.starts).toBe(true);
    expect(second.consumed.map(({ runId }) => runId)).toEqual([run('a').id, run('b').id]);
    expect(take(all, second.waiting, run('b'))).toMatchObject({ starts: false });
  });

  it('counts one that comes twice once, as the later', () => {
    const all = task([a, b], false);
    const later = run('a', 'FAILED', '2026-01-01T01:00:00.000Z');
    const waiting = take(all, take(all, [], run('a'))!.waiting, later)!.waiting;
    expect(waiting).toEqual([{ name: 'a', runId: later.id, at: later.at }]);
  });

  it('forgets what is older than eventTimeout', () => {
    const all = task([a, b], false, { timeouts: { eventTimeout: 'PT1H' } });
    const { waiting } = take(all, [], run('a'))!;
    expect(take(all, waiting, run('b', 'SUCCEEDED', '2026-01-01T01:00:00.000Z'))!.starts).toBe(true);
    const late = take(all, waiting, run('b', 'SUCCEEDED', '2026-01-01T01:00:01.000Z'))!;
    expect(late).toMatchObject({ starts: false, waiting: [{ name: 'b' }] });
  });

  it('does not take what it waits for not, or what nothing calls', () => {
    expect(take(task([a, b], false), [], run('b', 'FAILED'))).toBeNull();
    expect(take({ ...task([], true), events: [a] }, [], run('a'))).toBeNull();
  });

  it('says what has come and what is awaited', () => {
    const all = task([a, b], false);
    const { waiting } = take(all, [], run('a'))!;
    expect(awaited(all, waiting, run('a').at)).toEqual([
      { name: 'a', source: 'a', status: null, arrived: waiting[0] },
      { name: 'b', source: 'b', status: 'SUCCEEDED', arrived: null },
    ]);
  });

  it('keeps through an edit what the edit leaves as it was', () => {
    const waiting: Arrival[] = ['a', 'b'].map((name) => ({ name, runId: 'r', at: run('a').at }));
    const edited = task([a, event('b', ['id', 'b'])], false);
    expect(waitingAfterEdit(task([a, b], false), edited, waiting)).toEqual([waiting[0]]);
    expect(waitingAfterEdit(task([a, b], false), task([a, b], true), waiting)).toEqual([]);
  });
});

it('what has come can be told from the runs of the upstreams', () => {
  const at = (minute: number) => `2026-01-01T00:0${minute}:00Z`;
  const all = task([event('a', ['id', 'a']), event('b', ['id', 'b'], ['status', 'SUCCEEDED'])], false);
  const runs = [
    run('a', 'FAILED', at(5)),
    run('b', 'SUCCEEDED', at(2)),
    run('b', 'FAILED', at(3)),
    run('x', 'SUCCEEDED', at(1)),
    run('a', 'SUCCEEDED', at(4)),
    run('b', 'SUCCEEDED', at(6)),
    run('b', 'SUCCEEDED', at(7)),
  ];
  const { starts, waiting } = replay(all, runs);
  expect(starts.map((each) => each.at)).toEqual([at(4), at(6)]);
  expect(waiting).toEqual([{ name: 'b', runId: runs.at(-1)!.id, at: at(7) }]);
});

it('an ALL join starts once for each round of its events, in whatever order they come', () => {
  const events = ['a', 'b', 'c'].map((id) => event(id, ['id', id]));
  const rounds = fc.array(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(rounds, (order) => {
      let waiting: readonly Arrival[] = [];
      let starts = 0;
      for (const id of order.flat()) {
        const taken = take(task(events, false), waiting, run(id))!;
        waiting = taken.waiting;
        starts += Number(taken.starts);
      }
      expect([starts, waiting.length]).toEqual([order.length, 0]);
    }),
    { seed: 61, numRuns: 200 },
  );
});
