import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/index.ts';
import { shiftSchedule } from '../../../lib/schedule/index.ts';

const shifted = (schedule: Json, minutes: number): Json => {
  const found = shiftSchedule(schedule, minutes);
  return found.ok ? found.value : found.refusal.code;
};

describe('a schedule at another time of day', () => {
  it.each<[Json, number, Json]>([
    [
      { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=6;BYMINUTE=30' },
      45,
      { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=7;BYMINUTE=15' },
    ],
    [{ recurrence: 'freq=daily;byminute=30;byhour=6,18' }, -60, { recurrence: 'freq=daily;byminute=30;byhour=5,17' }],
    [{ recurrence: 'FREQ=DAILY;BYHOUR=23;BYMINUTE=30' }, 60, { recurrence: 'FREQ=DAILY;BYHOUR=0;BYMINUTE=30' }],
    [
      { recurrence: 'FREQ=WEEKLY;BYDAY=MO,FR;BYHOUR=0;BYMINUTE=15' },
      -30,
      { recurrence: 'FREQ=WEEKLY;BYDAY=SU,TH;BYHOUR=23;BYMINUTE=45' },
    ],
    [{ recurrence: 'FREQ=HOURLY;BYMINUTE=10' }, -15, { recurrence: 'FREQ=HOURLY;BYMINUTE=55' }],
    [{ cron: '30 6 * * MON-FRI' }, 15, { cron: '45 6 * * MON-FRI' }],
    [
      { cron: { expression: '@daily', validUntil: '2027-01-01' } },
      90,
      { cron: { expression: '30 1 * * *', validUntil: '2027-01-01' } },
    ],
    [{ cron: '0 30 6 * * ?' }, 15, { cron: '0 45 6 * * ?' }],
    [
      { recurrence: 'FREQ=DAILY', startDateTime: '2026-01-01T23:30', timezone: 'Europe/Oslo' },
      45,
      { recurrence: 'FREQ=DAILY', startDateTime: '2026-01-02T00:15', timezone: 'Europe/Oslo' },
    ],
    [
      { interval: 'R/PT2H', startDateTime: '2026-01-01T06:00:00Z' },
      5,
      { interval: 'R/PT2H', startDateTime: '2026-01-01T06:05:00Z' },
    ],
    ['30 6 * * *', -30, '0 6 * * *'],
  ])('%j by %i minutes', (schedule, minutes, expected) => expect(shifted(schedule, minutes)).toEqual(expected));

  it.each<[string, Json, number]>([
    ['other-day', { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1;BYHOUR=0;BYMINUTE=5' }, -10],
    ['other-day', { recurrence: 'FREQ=DAILY;BYHOUR=0,12;BYMINUTE=0' }, -60],
    ['other-day', { recurrence: 'FREQ=DAILY;INTERVAL=2;BYHOUR=0;BYMINUTE=0' }, -60],
    ['other-day', { cron: '5 0 * * 1' }, -10],
    ['no-clock-time', { cron: '*/15 * * * *' }, 5],
    ['no-clock-time', { recurrence: 'FREQ=DAILY;BYHOUR=6;BYMINUTE=0,50' }, 15],
    ['no-clock-time', { recurrence: 'FREQ=DAILY;BYHOUR=25;BYMINUTE=0' }, 15],
    ['no-clock-time', 'whenever', 15],
    ['no-start', { recurrence: 'FREQ=DAILY' }, 15],
    ['no-start', { interval: 'R/PT2H' }, 15],
  ])('is refused (%s): %j by %i minutes', (code, schedule, minutes) => expect(shifted(schedule, minutes)).toBe(code));
});
