import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/index.ts';
import { describeSchedule, readQuick, switchForm, writeQuick } from '../../../lib/schedule/index.ts';

describe('a schedule in words', () => {
  it.each<[Json | undefined, string]>([
    [undefined, 'It does not start on a schedule.'],
    [
      { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=1;BYMINUTE=30', timezone: 'Europe/Oslo' },
      'Every day at 01:30 (Europe/Oslo).',
    ],
    [{ recurrence: 'FREQ=HOURLY;BYHOUR=10;BYMINUTE=20' }, 'Every day at 10:20 (UTC).'],
    [{ recurrence: 'FREQ=WEEKLY;BYDAY=FR,MO,TU,WE,TH;BYHOUR=6,18' }, 'Every weekday at 06:00 and 18:00 (UTC).'],
    [
      { recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', startDateTime: '2026-01-01T04:10:00' },
      'Every 2 weeks on Monday and Thursday at 04:10 (UTC), from 2026-01-01 04:10.',
    ],
    [{ recurrence: 'FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=4' }, 'Every month on the last Friday at 04:00 (UTC).'],
    [
      { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1,-1;BYHOUR=4;COUNT=6' },
      'Every month on the first day and last day at 04:00 (UTC), 6 times.',
    ],
    [
      { recurrence: 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1;UNTIL=20270101T000000Z' },
      'Every month on Monday and Tuesday (UTC), with BYSETPOS=1, until 2027-01-01 00:00 UTC.',
    ],
    [{ recurrence: 'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=2' }, 'Every year on day 2 in January and July (UTC).'],
    [{ recurrence: 'FREQ=MINUTELY;INTERVAL=15;BYHOUR=8,9' }, 'Every 15 minutes in hour 08 and 09 (UTC).'],
    [{ recurrence: 'FREQ=DAILY;BYHOUR=25' }, 'By an invalid rule (UTC).'],
    [
      { interval: 'R/PT2H', startDateTime: '2026-01-01T00:30:00Z', endDateTime: '2027-01-01T00:00:00' },
      'Every 2 hours (UTC), from 2026-01-01 00:30 UTC, until 2027-01-01 00:00.',
    ],
    ['R5/2026-03-01T00:00:00Z/P10D', 'Every 10 days (UTC), 5 times, from 2026-03-01 00:00 UTC.'],
    [{ cron: '30 6 * * MON-FRI' }, 'Every weekday at 06:30 (UTC).'],
    [
      { cron: { expression: '*/20 * * * *', validUntil: '2026-06-01T00:00:00Z' } },
      'Every 20 minutes (UTC), until 2026-06-01 00:00 UTC.',
    ],
    [{ cron: '0 6 1 * MON' }, 'By the cron expression 0 6 1 * MON (UTC).'],
    ['soon', '“soon” is not a schedule that Taskloom understands.'],
    [5, 'The schedule has nothing that Taskloom understands.'],
  ])('%j', (schedule, words) => expect(describeSchedule(schedule)).toBe(words));
});

describe('a quick choice', () => {
  it.each([
    [{ every: 'hour', time: '00:20' }, 'RRULE:FREQ=HOURLY;BYMINUTE=20'],
    [{ every: 'day', time: '06:05' }, 'RRULE:FREQ=DAILY;BYHOUR=6;BYMINUTE=5'],
    [{ every: 'weekday', time: '06:30' }, 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=6;BYMINUTE=30'],
    [{ every: 'week', time: '23:59', day: 'SU' }, 'RRULE:FREQ=WEEKLY;BYDAY=SU;BYHOUR=23;BYMINUTE=59'],
    [{ every: 'month', time: '00:00', date: -1 }, 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=0;BYMINUTE=0'],
  ] as const)('%j is a rule and back', (quick, rule) => {
    expect(writeQuick(quick)).toBe(rule);
    expect(readQuick(rule)).toEqual(quick);
  });

  it.each([
    'FREQ=DAILY',
    'FREQ=DAILY;BYHOUR=6,7;BYMINUTE=0',
    'FREQ=DAILY;INTERVAL=2;BYHOUR=6;BYMINUTE=0',
    'FREQ=DAILY;BYHOUR=6;BYMINUTE=0;COUNT=2',
    'FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=6;BYMINUTE=0',
    'no',
  ])('is not made of a rule that says more: %s', (rule) => expect(readQuick(rule)).toBe(null));
});

describe('another form', () => {
  const rule = { recurrence: 'FREQ=DAILY', startDateTime: '2026-01-01T00:00:00', timezone: 'Europe/Oslo', note: 'x' };

  it('keeps what both can say, and names what goes', () => {
    expect(switchForm(rule, 'cron')).toEqual({
      schedule: { cron: '0 6 * * *', startDateTime: '2026-01-01T00:00:00', timezone: 'Europe/Oslo', note: 'x' },
      gone: [['recurrence', 'FREQ=DAILY']],
    });
    expect(switchForm(rule, 'text')).toEqual({ schedule: 'FREQ=DAILY', gone: Object.entries(rule).slice(1) });
    expect(switchForm(rule, 'none')).toEqual({ schedule: undefined, gone: Object.entries(rule) });
  });

  it('takes a text into the form that it is written like', () => {
    expect(switchForm('R/PT5M', 'interval')).toEqual({ schedule: { interval: 'R/PT5M' }, gone: [] });
    expect(switchForm('R/PT5M', 'cron').gone).toEqual([['schedule', 'R/PT5M']]);
    expect(switchForm(undefined, 'recurrence').gone).toEqual([]);
  });
});
