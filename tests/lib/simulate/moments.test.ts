import { describe, expect, it } from 'vitest';
import { changesOf, momentsOf } from '../../../lib/simulate/index.ts';
import { chainOf } from '../../support/chainOf.ts';
import { at, daily, lasting, night } from './support.ts';

const DOCUMENT = chainOf(
  [{ name: 'a', schedule: daily('01:00') }, { name: 'b', schedule: daily('01:00') }, 'c', 'alert'],
  ['a SUCCEEDED c', 'b FAILED alert'],
);
const time = (text: string) => Date.parse(at(text));
const clock = (moment: number) => new Date(moment).toISOString().slice(11, 16);
const failing = { task: 'b', failure: { source: 'entered', share: 1 } } as const;
const oneLane = night(DOCUMENT, { lanes: 1, tasks: [failing] });

const listOf = ({ runs }: ReturnType<typeof night>) => {
  const changes = changesOf(runs);
  return Array.from({ length: changes.length }, (_, index) => {
    const change = changes.at(index);
    return `${clock(change.at)} ${change.task} ${change.state}`;
  });
};

describe('what happens in a night', () => {
  it('is told in order: at one moment ends, then begins, then waits', () => {
    expect(listOf(oneLane)).toEqual([
      '01:00 a running',
      '01:00 b queued',
      '01:10 a succeeded',
      '01:10 b running',
      '01:10 c queued',
      '01:20 b failed',
      '01:20 c running',
      '01:20 alert queued',
      '01:30 c succeeded',
      '01:30 alert running',
      '01:40 alert succeeded',
    ]);
  });

  it('tells a run that waited too long as failed, and never as begun', () => {
    expect(listOf(night(DOCUMENT, { lanes: 1, longestQueue: 60 }))).toEqual([
      '01:00 a running',
      '01:00 b queued',
      '01:01 b failed',
      '01:01 alert queued',
      '01:02 alert failed',
      '01:10 a succeeded',
      '01:10 c running',
      '01:20 c succeeded',
    ]);
  });

  it('counts what has happened by a moment, those of the moment included', () => {
    const changes = changesOf(oneLane.runs);
    expect(['00:59', '01:00', '01:09', '01:10', '23:00'].map((text) => changes.upTo(time(text)))).toEqual([
      0, 2, 2, 5, 11,
    ]);
  });

  it('says which run of its task it is', () => {
    const hourly = chainOf([{ name: 'a', schedule: 'RRULE:FREQ=HOURLY' }]);
    expect(changesOf(night(hourly).runs).at(4)).toEqual({
      at: time('02:00'),
      task: 'a',
      number: 2,
      run: 3,
      state: 'running',
    });
  });

  it('is nothing where nothing runs', () => {
    expect(changesOf(night(chainOf(['a'])).runs).length).toBe(0);
  });
});

describe('a task at a moment', () => {
  const moments = momentsOf(oneLane.runs);
  const statesOf = (task: string) =>
    ['00:59', '01:00', '01:10', '01:15', '01:20', '01:30', '23:59'].map((text) => moments.of(task, time(text)).state);

  it('is idle, waits, runs and has ended', () => {
    expect(statesOf('a')).toEqual(['idle', 'running', 'succeeded', 'succeeded', 'succeeded', 'succeeded', 'succeeded']);
    expect(statesOf('b')).toEqual(['idle', 'queued', 'running', 'running', 'failed', 'failed', 'failed']);
    expect(statesOf('c')).toEqual(['idle', 'idle', 'queued', 'queued', 'running', 'succeeded', 'succeeded']);
  });

  it('is idle where nobody knows of it', () => {
    expect(moments.of('gone', time('02:00'))).toEqual({ state: 'idle', number: -1, run: 0 });
    expect(moments.of('constructor', time('02:00')).state).toBe('idle');
  });

  it('runs as long as any of its runs does, and the latest one is told of', () => {
    const each = { name: 'a', schedule: 'RRULE:FREQ=HOURLY' };
    const overlapping = momentsOf(night(chainOf([each]), { tasks: [lasting('a', 90)] }).runs);
    expect(overlapping.of('a', time('01:10'))).toEqual({ state: 'running', number: 1, run: 2 });
    expect(overlapping.of('a', time('01:40'))).toEqual({ state: 'running', number: 1, run: 2 });
    expect(overlapping.of('a', time('02:29')).run).toBe(3);
  });
});
