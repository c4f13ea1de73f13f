import { describe, expect, it } from 'vitest';
import { type Json, messageOf } from '../../../lib/index.ts';
import { nextRuns, readSchedule } from '../../../lib/schedule/index.ts';
import { NOW, foundIn, problemsOf } from '../../support/scheduled.ts';

describe('a schedule that cannot be', () => {
  it.each<[Json, string, string]>([
    [{ cron: '0 25 * * *' }, '/start/schedule/cron', 'The hour “25” is not possible: it goes from 0 to 23.'],
    [{ cron: '0 6 0 * *' }, '/start/schedule/cron', 'The day of the month “0” is not possible: it goes from 1 to 31.'],
    [{ cron: '0 6 * * FRI-MON' }, '/start/schedule/cron', 'The day of the week “FRI-MON” ends before it begins.'],
    [
      { cron: '0 6 * * NEVER' },
      '/start/schedule/cron',
      'The day of the week “NEVER” is not possible: it goes from 0 to 7.',
    ],
    [{ cron: '*/0 * * * *' }, '/start/schedule/cron', 'The minute “*/0” has a step that is not possible.'],
    [{ cron: '1,,2 * * * *' }, '/start/schedule/cron', 'The minute “” is not one that cron knows.'],
    [{ cron: '' }, '/start/schedule/cron', 'A cron expression has five fields: minute, hour, day, month, weekday.'],
    [
      { cron: 'every day' },
      '/start/schedule/cron',
      'A cron expression has five fields: minute, hour, day, month, weekday.',
    ],
    [{ cron: '@often' }, '/start/schedule/cron', '“@often” is not a name that cron knows.'],
    [
      { recurrence: 'RRULE:FREQ=DAILY;UNTIL=20301332T000000Z' },
      '/start/schedule/recurrence',
      'UNTIL=20301332T000000Z is not possible: there is no such day or time.',
    ],
    [{ recurrence: 'RRULE:FREQ=MONTHLY;BYDAY=0MO' }, '/start/schedule/recurrence', 'BYDAY=0MO is not possible.'],
    [
      { interval: 'R/PT2H/tomorrow' },
      '/start/schedule/interval',
      '“tomorrow” is not a date and time, such as 2026-01-31T06:00:00Z.',
    ],
    [
      { interval: 'R/2026-02-30T00:00:00Z/P1D' },
      '/start/schedule/interval',
      '“2026-02-30T00:00:00Z” is not a date and time, such as 2026-01-31T06:00:00Z.',
    ],
    [
      { interval: 'R/2030-01-02/2030-01-01' },
      '/start/schedule/interval',
      'The second moment of the interval has to be after the first.',
    ],
    [{ interval: 'R0/PT2H' }, '/start/schedule/interval', 'R0 means that it never repeats, so nothing runs.'],
    [{ interval: 'R/PT0S' }, '/start/schedule/interval', '“PT0S” takes no time, so the next run would never come.'],
    [{ interval: 'R/PT0.5S' }, '/start/schedule/interval', '“PT0.5S” is not a whole number of seconds.'],
    [
      { interval: 'R/P0.3M' },
      '/start/schedule/interval',
      '“P0.3M” has a fraction of a month, which has no fixed length.',
    ],
    [
      { cron: { expression: '0 6 * * *', validUntil: 'tomorrow' } },
      '/start/schedule/cron/validUntil',
      '“tomorrow” is not a date and time, such as 2026-01-31T06:00:00.',
    ],
    [
      { recurrence: 'FREQ=DAILY', timezone: 'Mars/Olympus' },
      '/start/schedule/timezone',
      'There is no time zone Mars/Olympus.',
    ],
  ])('%j is an error, with its place and a plain sentence', (schedule, pointer, reason) => {
    const problem = problemsOf(schedule).find(({ code }) => code === 'bad-schedule');
    expect(problem).toMatchObject({ severity: 'error', pointer });
    expect(messageOf(problem!)).toBe(`The schedule cannot be right. ${reason} The service will refuse it; correct it.`);
    expect(nextRuns(schedule, { now: NOW, count: 1 })).toMatchObject({ ok: false, refusal: { message: reason } });
  });

  it('has each of its faults told, at its own place', () => {
    expect(foundIn({ recurrence: 'FREQ=SOMETIMES', timezone: 'Mars/Olympus', startDateTime: 'soon' })).toEqual([
      'bad-schedule /start/schedule/recurrence',
      'bad-schedule /start/schedule/timezone',
      'bad-schedule /start/schedule/startDateTime',
    ]);
  });

  it('ends before it starts, in whatever form it says its end', () => {
    const startDateTime = '2026-01-01T00:00:00Z';
    expect(foundIn({ interval: 'R/PT2H/2020-01-01T00:00:00Z', startDateTime })).toContain(
      'end-before-start /start/schedule/interval',
    );
    expect(foundIn({ recurrence: 'FREQ=DAILY;UNTIL=20200101T000000Z', startDateTime })).toContain(
      'end-before-start /start/schedule/recurrence',
    );
    expect(foundIn({ cron: { expression: '0 6 * * *', validUntil: '2020-01-01T00:00:00Z' }, startDateTime })).toContain(
      'end-before-start /start/schedule/cron/validUntil',
    );
  });
});

describe('what RFC 5545 does not allow', () => {
  it.each([
    ['FREQ=MONTHLY;BYWEEKNO=15', 'BYWEEKNO needs FREQ=YEARLY.'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS needs another BY part to choose from.'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'A number before a weekday, as in 1MO, needs FREQ=MONTHLY or FREQ=YEARLY.'],
    ['FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO', 'A number before a weekday, as in 1MO, cannot be used with BYWEEKNO.'],
    ['FREQ=WEEKLY;BYMONTHDAY=13', 'BYMONTHDAY cannot be used with FREQ=WEEKLY.'],
    ['FREQ=DAILY;BYYEARDAY=100', 'BYYEARDAY cannot be used with FREQ=DAILY.'],
    ['FREQ=DAILY;COUNT=3;UNTIL=20300104T000000Z', 'COUNT and UNTIL cannot be used together.'],
  ])('%s is a problem', (recurrence, reason) => {
    expect(foundIn({ recurrence })).toContain('forbidden-rule /start/schedule/recurrence');
    expect(readSchedule({ recurrence }).forbidden).toEqual([reason]);
  });

  it.each([
    'FREQ=DAILY;BYHOUR=6',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=YEARLY;BYWEEKNO=3',
    'FREQ=DAILY;BYHOUR=1,2;BYSETPOS=1',
  ])('%s is none', (recurrence) => expect(readSchedule({ recurrence }).forbidden).toEqual([]));
});
