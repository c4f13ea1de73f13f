import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/index.ts';
import { readDuration } from '../../../lib/schedule/interval/duration.ts';
import { NOW, foundIn, runsAfter } from '../../support/scheduled.ts';

describe('intervals of ISO 8601', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'R/20300101T000000Z/PT2H',
      '2030-01-01T03:00:00.000Z',
      ['2030-01-01T04:00', '2030-01-01T06:00', '2030-01-01T08:00'],
    ],
    ['R4/2030-01-01/2030-01-02', '2030-01-02T12:00:00.000Z', ['2030-01-03T00:00', '2030-01-04T00:00']],
    [
      'R/2030-01-01T00:00Z/PT0.5H',
      '2030-01-01T00:00:00.000Z',
      ['2030-01-01T00:30', '2030-01-01T01:00', '2030-01-01T01:30'],
    ],
    [
      'R/2030-01-31T06:00Z/P1M',
      '2030-02-01T00:00:00.000Z',
      ['2030-02-28T06:00', '2030-03-31T06:00', '2030-04-30T06:00'],
    ],
    [
      'R/2030-01-01T00:00Z/P1MT1H',
      '2030-01-01T00:00:00.000Z',
      ['2030-02-01T01:00', '2030-03-01T02:00', '2030-04-01T03:00'],
    ],
    ['R2/PT6H/2030-01-01T12:00Z', '2029-12-30T00:00:00.000Z', ['2030-01-01T06:00', '2030-01-01T12:00']],
    [
      'R/PT2H/2020-05-11T15:30:00Z',
      '2020-05-11T10:00:00.000Z',
      ['2020-05-11T11:30', '2020-05-11T13:30', '2020-05-11T15:30'],
    ],
    [
      'R/P1M/2030-05-31T06:00Z',
      '2030-02-01T00:00:00.000Z',
      ['2030-02-28T06:00', '2030-03-31T06:00', '2030-04-30T06:00'],
    ],
  ])('%s runs after %s', (interval, now, runs) => expect(runsAfter({ interval }, now)).toEqual(runs));

  it.each([
    ['PT0.5H', { months: 0, days: 0, seconds: 1_800 }],
    ['PT1,5M', { months: 0, days: 0, seconds: 90 }],
    ['P1Y6M', { months: 18, days: 0, seconds: 0 }],
    ['P0.5Y', { months: 6, days: 0, seconds: 0 }],
    ['P1.5D', { months: 0, days: 1, seconds: 43_200 }],
    ['P2W', { months: 0, days: 14, seconds: 0 }],
    ['PT1.5H30M', null],
    ['P0.5M', null],
    ['P', null],
  ])('%s is %j', (text, duration) => expect(readDuration(text)).toEqual(duration));
});

describe('the end', () => {
  it.each<[string, Json]>([
    ['cron', { cron: '0 6 * * *', endDateTime: '2026-11-24T06:00:00' }],
    ['a rule', { recurrence: 'FREQ=DAILY;BYHOUR=6;BYMINUTE=0;BYSECOND=0', endDateTime: '2026-11-24T06:00:00' }],
    ['a rule with UNTIL', { recurrence: 'FREQ=DAILY;BYHOUR=6;BYMINUTE=0;BYSECOND=0;UNTIL=20261124T060000Z' }],
    ['an interval', { interval: 'R/2026-01-01T06:00:00Z/P1D', endDateTime: '2026-11-24T06:00:00Z' }],
  ])('of %s is a run, if one is due then', (_, schedule) =>
    expect(runsAfter(schedule)).toEqual(['2026-11-23T06:00', '2026-11-24T06:00']),
  );

  it('is the earlier one where a schedule has two', () => {
    const twice = (validUntil: string, endDateTime: string): Json => ({
      cron: { expression: '0 6 * * *', validUntil },
      endDateTime,
    });
    for (const schedule of [
      twice('2026-11-23T12:00:00Z', '2027-01-01T00:00:00Z'),
      twice('2027-01-01T00:00:00Z', '2026-11-23T12:00:00Z'),
    ])
      expect(runsAfter(schedule)).toEqual(['2026-11-23T06:00']);
    expect(foundIn(twice('2027-01-01T00:00:00Z', 'soon'))).toEqual(['bad-schedule /start/schedule/endDateTime']);
  });

  it('of COUNT is not known without a start', () => {
    expect(foundIn({ recurrence: 'FREQ=DAILY;COUNT=1' })).toEqual([]);
    expect(foundIn({ recurrence: 'FREQ=DAILY;COUNT=1', startDateTime: '2026-01-01T00:00:00' })).toEqual([
      'no-next-run /start/schedule/recurrence',
    ]);
  });

  it('of a large COUNT is found by arithmetic', () => {
    const rule = { recurrence: 'FREQ=MINUTELY;INTERVAL=30;COUNT=17520', startDateTime: '2026-01-01T00:00:00Z' };
    expect(runsAfter(rule, '2026-12-31T23:00:00.000Z')).toEqual(['2026-12-31T23:30']);
    expect(runsAfter({ ...rule, recurrence: 'FREQ=MINUTELY;INTERVAL=30;COUNT=27520' }, NOW, 1)).toEqual([
      '2026-11-23T00:30',
    ]);
  });
});
