import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/index.ts';
import { clockChanges } from '../../../lib/schedule/clockChanges.ts';
import { nextRuns, readSchedule } from '../../../lib/schedule/index.ts';

/** The next runs as UTC, to the minute; or why there are none. */
function after(now: string, schedule: Json, count = 4): readonly string[] | string {
  const next = nextRuns(schedule, { now, count });
  return next.ok ? next.value.runs.map((run) => new Date(run).toISOString().slice(0, 16)) : next.refusal.message;
}

function noteOf(schedule: Json, now = '2026-06-01T00:00:00.000Z'): string | null {
  const next = nextRuns(schedule, { now, count: 3 });
  return next.ok ? next.value.note : next.refusal.message;
}

const daily = (time: string, timezone: string): Json => ({
  recurrence: 'RRULE:FREQ=DAILY',
  startDateTime: `2026-01-01T${time}:00`,
  timezone,
});

describe('the clocks change', () => {
  it('in Oslo in spring: the wall time stays, and a time that is left out is not a run', () => {
    const now = '2026-03-27T12:00:00.000Z';
    expect(after(now, daily('06:00', 'Europe/Oslo'))).toEqual([
      '2026-03-28T05:00',
      '2026-03-29T04:00',
      '2026-03-30T04:00',
      '2026-03-31T04:00',
    ]);
    expect(after(now, daily('02:30', 'Europe/Oslo'))).toEqual([
      '2026-03-28T01:30',
      '2026-03-30T00:30',
      '2026-03-31T00:30',
      '2026-04-01T00:30',
    ]);
  });

  it('in Oslo in autumn: a time that comes twice is one run, the first', () => {
    expect(after('2026-10-23T12:00:00.000Z', daily('02:30', 'Europe/Oslo'))).toEqual([
      '2026-10-24T00:30',
      '2026-10-25T00:30',
      '2026-10-26T01:30',
      '2026-10-27T01:30',
    ]);
  });

  it('in Oslo in autumn, by hours: a time that comes twice is one run, and as far from the others as ever', () => {
    const every = (hours: number): Json => ({
      recurrence: `FREQ=HOURLY;INTERVAL=${hours}`,
      startDateTime: '2026-10-24T22:00:00',
      timezone: 'Europe/Oslo',
    });
    expect(after('2026-10-24T23:10:00.000Z', every(1), 2)).toEqual(['2026-10-25T00:00', '2026-10-25T02:00']);
    expect(after('2026-10-24T23:10:00.000Z', every(5), 2)).toEqual(['2026-10-25T01:00', '2026-10-25T06:00']);
  });

  it('in New York in spring and in autumn', () => {
    expect(after('2026-03-06T12:00:00.000Z', daily('02:30', 'America/New_York'))).toEqual([
      '2026-03-07T07:30',
      '2026-03-09T06:30',
      '2026-03-10T06:30',
      '2026-03-11T06:30',
    ]);
    expect(after('2026-10-30T12:00:00.000Z', daily('01:30', 'America/New_York'))).toEqual([
      '2026-10-31T05:30',
      '2026-11-01T05:30',
      '2026-11-02T06:30',
      '2026-11-03T06:30',
    ]);
  });

  it('for cron: a year that is named has its days looked for in it alone', () => {
    const now = '2026-06-01T00:00:00.000Z';
    expect(after(now, { cron: '0 0 12 29 2 ? 2028,2032' })).toEqual(['2028-02-29T12:00', '2032-02-29T12:00']);
    expect(after(now, { cron: '0 0 12 29 2 ? 2027' })).toEqual([]);
    expect(after(now, { cron: '0 0 6 * * ? 2030-2031' }, 2)).toEqual(['2030-01-01T06:00', '2030-01-02T06:00']);
    expect(after('2031-12-30T12:00:00.000Z', { cron: '0 0 6 * * ? 2030-2031' })).toEqual(['2031-12-31T06:00']);
  });

  it('for cron: a time that is left out runs after the change', () => {
    const cron = { cron: '30 2 * * *', timezone: 'Europe/Oslo' };
    expect(after('2026-03-28T12:00:00.000Z', cron, 2)).toEqual(['2026-03-29T01:00', '2026-03-30T00:30']);
    expect(after('2026-10-24T12:00:00.000Z', cron, 2)).toEqual(['2026-10-25T00:30', '2026-10-26T01:30']);
  });
});

describe('a start that the clocks leave out', () => {
  it.each<[string, Json, string, readonly string[]]>([
    [
      'in Oslo',
      { recurrence: 'RRULE:FREQ=DAILY', startDateTime: '2026-03-29T02:30:00', timezone: 'Europe/Oslo' },
      '2026-03-28T12:00:00.000Z',
      ['2026-03-29T01:30', '2026-03-30T00:30'],
    ],
    [
      'in New York',
      { recurrence: 'RRULE:FREQ=WEEKLY;BYDAY=SU', timezone: 'America/New_York', startDateTime: '2026-03-08T02:30:00' },
      '2026-03-07T12:00:00.000Z',
      ['2026-03-08T07:30', '2026-03-15T06:30'],
    ],
    [
      'in Gaza, of a rule that names the minute',
      { recurrence: 'RRULE:FREQ=DAILY;BYMINUTE=15', startDateTime: '2024-04-20T02:00:00', timezone: 'Asia/Gaza' },
      '2025-03-26T07:00:00.000Z',
      ['2025-03-27T00:15', '2025-03-28T00:15'],
    ],
  ])('moves that one run %s', (_, schedule, now, runs) => {
    expect(after(now, schedule, 2)).toEqual(runs);
  });
});

describe('rules by RFC 5545', () => {
  it('takes a day of the month and an n-th weekday together', () => {
    expect(
      after(
        '2026-01-01T00:00:00.000Z',
        { recurrence: 'RRULE:FREQ=YEARLY;BYMONTHDAY=13;BYDAY=2FR', startDateTime: '2026-01-01T06:00:00' },
        2,
      ),
    ).toEqual(['2034-01-13T06:00', '2040-01-13T06:00']);
  });

  it('takes the weekday of the start for a week that names none', () => {
    expect(
      after(
        '2025-12-31T00:00:00.000Z',
        { recurrence: 'RRULE:FREQ=YEARLY;BYWEEKNO=20', startDateTime: '2026-01-01T06:00:00' },
        3,
      ),
    ).toEqual(['2026-05-14T06:00', '2027-05-20T06:00', '2028-05-18T06:00']);
  });

  it('takes the second of the days of a week that are named by their dates', () => {
    expect(
      after(
        '2026-06-01T12:00:00.000Z',
        { recurrence: 'RRULE:FREQ=WEEKLY;BYMONTHDAY=9,11;BYSETPOS=2', startDateTime: '2026-06-01T06:00:00' },
        1,
      ),
    ).toEqual(['2026-06-11T06:00']);
  });

  it('counts years of runs through without walking them', () => {
    expect(
      after(
        '2026-06-01T00:10:00.000Z',
        { recurrence: 'FREQ=MINUTELY;INTERVAL=30;COUNT=1000000', startDateTime: '2020-01-01T00:00:00' },
        1,
      ),
    ).toEqual(['2026-06-01T00:30']);
  });
});

describe('the forms of a schedule', () => {
  const now = '2026-06-01T00:00:00.000Z';
  it.each<[string, Json, readonly string[]]>([
    [
      'a rule in UTC where no zone is said',
      { recurrence: 'FREQ=DAILY;BYHOUR=6;BYMINUTE=0', startDateTime: '2026-01-01T00:00:00' },
      ['2026-06-01T06:00', '2026-06-02T06:00'],
    ],
    [
      'a rule for each hour that names one hour',
      { recurrence: 'RRULE:FREQ=HOURLY;BYHOUR=10;BYMINUTE=20', startDateTime: '2025-04-17T06:00:00' },
      ['2026-06-01T10:20', '2026-06-02T10:20'],
    ],
    [
      'a start with an offset, in another zone',
      { recurrence: 'FREQ=DAILY', startDateTime: '2026-05-01T06:00:00+02:00', timezone: 'America/New_York' },
      ['2026-06-01T04:00', '2026-06-02T04:00'],
    ],
    [
      'an interval with a start',
      { interval: 'R/PT8H', startDateTime: '2026-05-31T07:30:00Z' },
      ['2026-06-01T07:30', '2026-06-01T15:30'],
    ],
    ['an interval as a text, counted', 'R3/2026-05-31T00:00:00Z/P1D', ['2026-06-02T00:00']],
    ['a rule as a text', 'RRULE:FREQ=WEEKLY;BYDAY=WE;BYHOUR=5;BYMINUTE=0', ['2026-06-03T05:00', '2026-06-10T05:00']],
    ['cron as a text', '0 6 * * 1-5', ['2026-06-01T06:00', '2026-06-02T06:00']],
    ['cron with steps from a number on', { cron: '0/30 * * * *' }, ['2026-06-01T00:30', '2026-06-01T01:00']],
    ['cron that ends', { cron: { expression: '0 6 * * *', validUntil: '2026-06-01T12:00:00Z' } }, ['2026-06-01T06:00']],
    [
      'cron that starts later',
      { cron: '0 6 * * *', startDateTime: '2026-07-01T00:00:00' },
      ['2026-07-01T06:00', '2026-07-02T06:00'],
    ],
  ])('%s', (_, schedule, runs) => expect(after(now, schedule, 2)).toEqual(runs));
});

describe('the end', () => {
  it('of COUNT is counted from the start, and UNTIL is a run of its own', () => {
    const start = { startDateTime: '2026-05-30T06:00:00Z' };
    expect(after('2026-05-31T12:00:00.000Z', { ...start, recurrence: 'FREQ=DAILY;COUNT=4' })).toEqual([
      '2026-06-01T06:00',
      '2026-06-02T06:00',
    ]);
    expect(after('2026-05-31T12:00:00.000Z', { ...start, recurrence: 'FREQ=DAILY;UNTIL=20260601T060000Z' })).toEqual([
      '2026-06-01T06:00',
    ]);
  });

  it('is said in words when it is past, or never comes', () => {
    const rule = { recurrence: 'FREQ=DAILY', startDateTime: '2026-01-01T06:00:00' };
    expect(noteOf({ ...rule, endDateTime: '2026-02-01T00:00:00' })).toBe(
      'It ended at 2026-02-01 00:00: there are no more runs.',
    );
    expect(noteOf({ ...rule, startDateTime: '2027-01-01T06:00:00', endDateTime: '2026-12-01T00:00:00' })).toBe(
      'It ends before it starts, so it never runs.',
    );
    expect(noteOf({ ...rule, recurrence: 'FREQ=DAILY;COUNT=2' })).toBe(
      'Its last run has passed: there are no more runs.',
    );
    expect(noteOf({ cron: '0 0 30 2 *' })).toBe('It never runs: no day matches it.');
  });
});

describe('a change of the clocks', () => {
  const changesOf = (schedule: Json) =>
    clockChanges(readSchedule(schedule), { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1) }).map(
      ({ effect, wall }) => `${effect} ${wall.slice(0, 16)}`,
    );

  it.each<[Json, readonly string[]]>([
    [daily('02:30', 'Europe/Oslo'), ['skipped 2026-03-29T02:30', 'repeated 2026-10-25T02:30']],
    [{ cron: '30 2 * * *', timezone: 'Europe/Oslo' }, ['moved 2026-03-29T02:30', 'repeated 2026-10-25T02:30']],
    [
      { cron: '0,30 2 * * *', timezone: 'Europe/Oslo' },
      [
        'skipped 2026-03-29T02:00',
        'skipped 2026-03-29T02:30',
        'repeated 2026-10-25T02:00',
        'repeated 2026-10-25T02:30',
      ],
    ],
    [
      { interval: 'R/2026-01-01T02:30/P1D', timezone: 'Europe/Oslo' },
      ['skipped 2026-03-29T02:30', 'repeated 2026-10-25T02:30'],
    ],
    [{ recurrence: 'FREQ=HOURLY;BYHOUR=2;BYMINUTE=0', timezone: 'America/New_York' }, ['skipped 2026-03-08T02:00']],
    [daily('04:30', 'Europe/Oslo'), []],
    [{ recurrence: 'FREQ=HOURLY', timezone: 'Europe/Oslo' }, []],
    [{ interval: 'R/PT1H', timezone: 'Europe/Oslo' }, []],
    [{ cron: '30 * * * *', timezone: 'Europe/Oslo' }, []],
    [daily('02:30', 'Asia/Tokyo'), []],
  ])('%j has these runs skipped, moved or repeated: %j', (schedule, changes) =>
    expect(changesOf(schedule)).toEqual(changes),
  );
});

describe('what cannot be told', () => {
  it.each<[schedule: Json, note: string]>([
    [{ recurrence: 'FREQ=DAILY;BYHOUR=24' }, 'BYHOUR=24 is not possible: BYHOUR goes from 0 to 23.'],
    [{ recurrence: 'FREQ=DAILY;BYMOON=1' }, 'BYMOON is not a part of a recurrence rule.'],
    [{ recurrence: 'daily' }, 'A recurrence rule needs a FREQ, such as FREQ=DAILY.'],
    [{ recurrence: 'FREQ=DAILY;UNTIL=20260231' }, 'UNTIL=20260231 is not possible: there is no such day or time.'],
    [
      { recurrence: 'FREQ=DAILY;UNTIL=20260201T060000' },
      'UNTIL=20260201T060000 is not possible: it takes a time in UTC, such as UNTIL=20260131T060000Z.',
    ],
    [{ recurrence: 'FREQ=DAILY', timezone: 'Europe/Nowhere' }, 'There is no time zone Europe/Nowhere.'],
    [
      { recurrence: 'FREQ=DAILY', startDateTime: 'soon' },
      '“soon” is not a date and time, such as 2026-01-31T06:00:00.',
    ],
    [
      { recurrence: 'FREQ=DAILY', startDateTime: '2026-02-30T06:00:00' },
      '“2026-02-30T06:00:00” is not a date and time, such as 2026-01-31T06:00:00.',
    ],
    [{ cron: '61 * * * *' }, 'The minute “61” is not possible: it goes from 0 to 59.'],
    [{ interval: 'hourly' }, '“hourly” is not an ISO 8601 interval, such as R/PT2H.'],
    [
      { recurrence: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', startDateTime: '2026-01-01T00:00:00' },
      'It never runs: no day matches it.',
    ],
  ])('is told in one sentence: %j', (schedule, note) => expect(noteOf(schedule)).toBe(note));

  it.each<Json>([null, 5, [], {}, '', 'soon', { recurrence: 5 }, { cron: {} }, { cron: { expression: null } }])(
    'never throws: %j',
    (schedule) => {
      expect(nextRuns(schedule, { now: '2026-06-01T00:00:00.000Z', count: 5 }).ok).toBe(false);
    },
  );

  it('is what a schedule without a start counts from', () =>
    expect(noteOf('R/PT2H')).toContain('The schedule has no start.'));
});
