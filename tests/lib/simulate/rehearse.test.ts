import { describe, expect, it } from 'vitest';
import { rehearse, visitRuns } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { at, daily, lasting, linesOf, night, planNight } from './support.ts';

const scheduled = (name: string, time: string) => ({ name, schedule: daily(time) });

describe('a rehearsal', () => {
  it('starts tasks by their schedules, and what waits for them by their ends', () => {
    const chain = chainOf(
      [scheduled('extract', '01:30'), 'stage', 'alert'],
      ['extract SUCCEEDED stage', 'stage FAILED alert'],
    );
    expect(linesOf(night(chain))).toEqual(['extract 01:30-01:40 by schedule', 'stage 01:40-01:50 by 0']);
  });

  it('joins all events, or takes any of them', () => {
    const edges = ['a SUCCEEDED all', 'b SUCCEEDED all', 'a SUCCEEDED any', 'b SUCCEEDED any'];
    const chain = chainOf(
      [scheduled('a', '01:00'), scheduled('b', '02:00'), { name: 'all', join: 'all' }, { name: 'any', join: 'any' }],
      edges,
    );
    expect(linesOf(night(chain)).filter((line) => /^a[ln]/.test(line))).toEqual([
      'any 01:10-01:20 by 0',
      'all 02:10-02:20 by 0 2',
      'any 02:10-02:20 by 2',
    ]);
  });

  it('lets a task start while an earlier run of it is under way', () => {
    const chain = chainOf([{ name: 'a', schedule: 'RRULE:FREQ=HOURLY;INTERVAL=12;BYMINUTE=0' }]);
    expect(linesOf(night(chain, { tasks: [lasting('a', 900)], longestRun: null }))).toEqual([
      'a 00:00-15:00 by schedule',
      'a 12:00-03:00 by schedule',
    ]);
  });

  it('starts no task that is off, and hands it no events', () => {
    const chain = chainOf(
      [{ ...scheduled('a', '01:00'), enabled: false }, scheduled('b', '01:00'), { name: 'c', enabled: false }],
      ['b ANY c'],
    );
    expect(linesOf(night(chain))).toEqual(['b 01:00-01:10 by schedule']);
  });

  it('switches a task off after five failures in a row', () => {
    const chain = chainOf([{ name: 'a', schedule: 'RRULE:FREQ=HOURLY;BYMINUTE=0' }]);
    const failing = { tasks: [{ task: 'a', failure: { source: 'entered', share: 1 } as const }] };
    expect(linesOf(night(chain, failing))).toHaveLength(5);
  });

  it('runs what is started by hand, by datasets, and outside of the chain, at the times that are given', () => {
    const chain = chainOf([{ name: 'a' }, { name: 'b' }], ['elsewhere SUCCEEDED b']);
    const times = {
      manual: [
        { task: 'a', times: [at('03:00')] },
        { task: 'elsewhere', times: [at('04:00')] },
      ],
    };
    expect(linesOf(night(chain, times))).toEqual([
      'a 03:00-03:10 by manual',
      'elsewhere 04:00-04:10 by manual',
      'b 04:10-04:20 by 1',
    ]);
  });

  it('ignores what is said of tasks that the chain does not hold', () => {
    const manual = [{ task: 'gone', times: [at('03:00')] }];
    expect(linesOf(night(chainOf(['a']), { manual, tasks: [lasting('gone', 5)] }))).toEqual([]);
  });
});

describe('with lanes', () => {
  const three = chainOf([scheduled('a', '01:00'), scheduled('b', '01:00'), scheduled('c', '01:00')]);

  it('runs queue in the order in which they were to begin', () => {
    expect(linesOf(night(three, { lanes: 1 }))).toEqual([
      'a 01:00-01:10 by schedule',
      'b 01:00>01:10-01:20 by schedule',
      'c 01:00>01:20-01:30 by schedule',
    ]);
  });

  it('a run that waits too long fails without having begun, and others learn of it', () => {
    const chain = chainOf([scheduled('a', '01:00'), scheduled('b', '01:00'), 'alert'], ['b FAILED alert']);
    const slow = { lanes: 1, longestRun: null, longestQueue: 3600, tasks: [lasting('a', 90)] };
    expect(linesOf(night(chain, slow))).toEqual([
      'a 01:00-02:30 by schedule',
      'b 01:00>02:00-02:00 fails by schedule',
      'alert 02:00>02:30-02:40 by 1',
    ]);
  });
});

it('a run ends as failed at the longest time that it may take', () => {
  const chain = chainOf([scheduled('a', '01:00')]);
  expect(linesOf(night(chain, { tasks: [lasting('a', 240)] }))).toEqual(['a 01:00-04:00 fails by schedule']);
});

it('no run starts in a blackout: what is due waits until it ends', () => {
  const chain = chainOf([scheduled('a', '01:00'), scheduled('b', '01:55'), scheduled('c', '02:00')]);
  const blackouts = [
    { from: at('01:30'), to: at('02:00') },
    { from: at('00:30'), to: at('01:30') },
  ];
  expect(linesOf(night(chain, { blackouts }))).toEqual([
    'a 01:00>02:00-02:10 by schedule',
    'b 01:55>02:00-02:10 by schedule',
    'c 02:00-02:10 by schedule',
  ]);
  expect(linesOf(night(chain, { blackouts, lanes: 1 })).at(-1)).toBe('c 02:00>02:20-02:30 by schedule');
});

describe('tasks that start each other in a cycle', () => {
  const twice = chainOf([scheduled('a', '01:00'), 'b'], ['a ANY a', 'a ANY b', 'b ANY a']);

  it('are stopped after so many runs, and the rehearsal says so', () => {
    const stopped = night(twice, { duration: lasting('', 1 / 60).duration }, { mostRuns: 5000 });
    expect([stopped.runs.length, stopped.stopped]).toEqual([5000, 'most-runs']);
  });

  it('are stopped when the signal says so', () => {
    const options = { signal: { aborted: true } };
    const stopped = night(twice, { duration: lasting('', 1 / 60).duration }, options);
    expect(stopped.stopped).toBe('cancelled');
    expect(stopped.runs.length).toBeLessThan(10_000);
  });
});

describe('what makes no sense is refused', () => {
  const span = { from: at('00:00'), to: at('01:00') };
  it.each([
    ['a time that is none', { ...span, to: 'tomorrow' }, 'no-time'],
    ['a span that ends before it starts', { from: span.to, to: span.from }, 'no-span'],
  ])('%s', (_, options, code) => {
    const refused = rehearse(chainOf(['a']).chain, options);
    expect(refused.ok || refused.refusal.code).toBe(code);
  });

  it('no lanes at all', () => {
    expect(() => night(chainOf(['a']), { lanes: 0 })).toThrow('The number of lanes is a whole number from 1.');
  });
});

it('runs can be looked at one by one, without keeping them', () => {
  const chain = chainOf([scheduled('a', '01:00'), 'b'], ['a ANY b']);
  const seen: unknown[] = [];
  const { runs, stopped } = visitRuns(planNight(chain), {}, (task, queued, start, end, failed, _cause, by) =>
    seen.push([task, start - queued, end - start, failed, by]),
  );
  expect([runs, stopped]).toEqual([2, null]);
  expect(seen).toEqual([
    [0, 0, 600_000, 0, []],
    [1, 0, 600_000, 0, [0]],
  ]);
});
