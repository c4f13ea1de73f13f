import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/index.ts';
import { describeSchedule, readSchedule, scheduleSummary } from '../../../lib/schedule/index.ts';
import { NOW, apartIn, foundIn, runsAfter } from '../../support/scheduled.ts';

describe('words, label and runs agree', () => {
  it.each<[Json, string, string, string]>([
    [
      {
        recurrence: 'FREQ=WEEKLY;BYDAY=SU;BYHOUR=12',
        startDateTime: '2026-01-01T10:30:00',
        timezone: 'Pacific/Auckland',
      },
      'weekly su 12:30 · Auckland',
      'Every Sunday at 12:30 (Pacific/Auckland), from 2026-01-01 10:30.',
      '2026-11-28T23:30',
    ],
    [
      {
        recurrence: 'FREQ=DAILY;BYHOUR=6;BYMINUTE=0,30',
        startDateTime: '2026-01-01T00:00:00',
        timezone: 'Europe/Oslo',
      },
      'daily 06:00, 06:30 · Oslo',
      'Every day at 06:00 and 06:30 (Europe/Oslo), from 2026-01-01 00:00.',
      '2026-11-23T05:00',
    ],
    [
      { recurrence: 'rrule:freq=daily;byhour=6;byminute=0', startDateTime: '2026-01-01T00:00:00' },
      'daily 06:00',
      'Every day at 06:00 (UTC), from 2026-01-01 00:00.',
      '2026-11-23T06:00',
    ],
    [
      { recurrence: 'FREQ=HOURLY;BYHOUR=10;BYMINUTE=20' },
      'daily 10:20',
      'Every day at 10:20 (UTC).',
      '2026-11-23T10:20',
    ],
    [{ recurrence: 'FREQ=HOURLY;BYMINUTE=20' }, 'hourly :20', 'Every hour at minute 20 (UTC).', '2026-11-23T00:20'],
    [{ cron: '30 6 * * MON-FRI' }, 'weekly weekdays 06:30', 'Every weekday at 06:30 (UTC).', '2026-11-23T06:30'],
    [{ cron: '0 */6 * * *' }, 'every 6 hours :00', 'Every 6 hours at minute 00 (UTC).', '2026-11-23T06:00'],
    [{ cron: '0 6 1 * MON' }, 'cron 0 6 1 * MON', 'By the cron expression 0 6 1 * MON (UTC).', '2026-11-23T06:00'],
    [
      { interval: 'R/2026-01-01T00:30:00Z/PT2H' },
      'every 2 hours',
      'Every 2 hours (UTC), from 2026-01-01 00:30 UTC.',
      '2026-11-23T00:30',
    ],
  ])('of %j', (schedule, label, words, first) => {
    expect([scheduleSummary(schedule), describeSchedule(schedule)]).toEqual([label, words]);
    expect(runsAfter(schedule, NOW, 1)).toEqual([first]);
  });

  it('in a cron expression of Quartz, and say that others may read it otherwise', () => {
    const quartz = { cron: '0 0 12 ? * 2' };
    expect(runsAfter(quartz, NOW, 2)).toEqual(['2026-11-23T12:00', '2026-11-30T12:00']);
    expect(describeSchedule(quartz)).toBe('Every Monday at 12:00 (UTC).');
    expect(foundIn(quartz)).toEqual(['doubtful-cron /start/schedule/cron']);
    expect(readSchedule(quartz).doubt).toBe(
      'The day of the week 2 is Monday in Quartz, and Tuesday in other dialects of cron. Taskloom reads it as Quartz ' +
        'does; write a name, such as MON, to be sure.',
    );
    expect(readSchedule({ cron: '0 0 12 * * 2' }).doubt).toContain('write a name, such as TUE');
    expect(readSchedule({ cron: '0 0 12 ? * MON' }).doubt).toBe(null);
    expect(readSchedule({ cron: '0 12 * * 2' }).doubt).toBe(null);
  });
});

describe('too frequent', () => {
  it.each([
    ['FREQ=DAILY;BYHOUR=6;BYMINUTE=0,1,2,3;BYSETPOS=1', null],
    ['FREQ=DAILY;BYHOUR=0,23;BYMINUTE=0,59', '1 minute'],
    ['FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=0,23;BYMINUTE=0,59', '59 minutes'],
    ['FREQ=WEEKLY;BYDAY=SU,MO;BYHOUR=0,23;BYMINUTE=0,59', '1 minute'],
  ])('is what the runs of %s are', (recurrence, apart) => {
    expect(apartIn({ recurrence })).toBe(apart);
  });

  it.each([
    ['*/10 * * * * *', '10 seconds'],
    ['1-59/2 * * * *', '2 minutes'],
    ['0,59 0,23 * * *', '1 minute'],
    ['0,59 0,23 1,15 * *', '59 minutes'],
    ['0 6 * * *', null],
  ])('is what the runs of the cron expression %s are', (cron, apart) => expect(apartIn({ cron })).toBe(apart));
});
