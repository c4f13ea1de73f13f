import { describe, expect, it } from 'vitest';
import type { Json } from '../../../lib/index.ts';
import { pointer } from '../../../lib/model/path.ts';
import { shortestGap } from '../../../lib/schedule/gap.ts';
import { isDuration } from '../../../lib/schedule/interval/duration.ts';
import { isBefore, isSurelyPast, readMoment } from '../../../lib/schedule/moment.ts';
import { nextRuns } from '../../../lib/schedule/nextRuns.ts';
import { readSchedule } from '../../../lib/schedule/readSchedule.ts';

/** The shortest time between two runs of one day, counted, in seconds; `null` where no day has two. */
function counted(schedule: Json): number | null {
  const next = nextRuns(schedule, { now: '2026-01-04T00:00:00.000Z', count: 120 });
  if (!next.ok) throw new Error(next.refusal.message);
  const gaps = next.value.runs.flatMap((run, at) => {
    const before = next.value.runs[at - 1];
    const isSameDay =
      before !== undefined && new Date(before).toISOString().slice(0, 10) === new Date(run).toISOString().slice(0, 10);
    return isSameDay ? [(run - before) / 1000] : [];
  });
  return gaps.length === 0 ? null : Math.min(...gaps);
}

describe('the shortest time between two runs of a day', () => {
  it.each<[string, number | null]>([
    ['FREQ=DAILY;BYHOUR=6;BYMINUTE=0', null],
    ['FREQ=WEEKLY;BYDAY=MO,TU;BYHOUR=1,2;BYMINUTE=0', 3600],
    ['FREQ=DAILY;BYHOUR=6,7;BYMINUTE=0,10', 600],
    ['FREQ=HOURLY;BYHOUR=10;BYMINUTE=20', null],
    ['FREQ=HOURLY;BYHOUR=10;BYMINUTE=0,20', 1200],
    ['FREQ=HOURLY;BYMINUTE=0', 3600],
    ['FREQ=HOURLY;INTERVAL=2;BYMINUTE=0,59', 3540],
    ['FREQ=HOURLY;INTERVAL=30;BYMINUTE=0', null],
    ['FREQ=MINUTELY;INTERVAL=15', 900],
    ['FREQ=MINUTELY;INTERVAL=15;BYHOUR=9,10', 900],
    ['FREQ=MINUTELY;INTERVAL=90', 5400],
    ['FREQ=MINUTELY;BYMINUTE=0', 3600],
    ['FREQ=SECONDLY;INTERVAL=20', 20],
    ['FREQ=SECONDLY;BYSECOND=0;BYMINUTE=0', 3600],
  ])('of %s is what counting finds', (rule, gap) => {
    const schedule = { recurrence: `RRULE:${rule}`, startDateTime: '2026-01-01T00:00:00' };
    expect(shortestGap(readSchedule(schedule))).toBe(gap);
    expect(counted(schedule)).toBe(gap);
  });

  it.each<[Json, number | null]>([
    ['R/PT2H', 7200],
    ['R/P1D', null],
    ['FREQ=DAILY;BYHOUR=10,10', null],
    ['FREQ=HOURLY;BYHOUR=10,11;BYMINUTE=0,0', 3600],
    ['FREQ=DAILY;BYHOUR=6;BYSECOND=0,0,30', 30],
    [{ cron: '0,0 6 * * *' }, null],
    [{ cron: '*/5 * * * *' }, 300],
    [{ cron: '0 6 * * *' }, null],
    [{ cron: '5 4 1-7 * MON' }, null],
    ['FREQ=HOURLY;INTERVAL=0', null],
    ['never', null],
    [7, null],
  ])('of %j is %s', (schedule, gap) => expect(shortestGap(readSchedule(schedule))).toBe(gap));
});

describe('what can be seen without counting', () => {
  it.each<[Json, string]>([
    [{}, ''],
    [{ interval: 'soon' }, '/interval'],
    [{ recurrence: 'FREQ=DAILY;BYHOUR=25' }, '/recurrence'],
    [{ recurrence: 'FREQ=DAILY', timezone: 'Europe/Nowhere' }, '/timezone'],
    [{ recurrence: 'FREQ=DAILY', startDateTime: 'today' }, '/startDateTime'],
    [{ cron: { expression: '0 6 * * *', validUntil: '2026-02-30' } }, '/cron/validUntil'],
    [{ cron: { expression: '0 25 * * *' } }, '/cron/expression'],
  ])('%j is wrong at “%s”', (schedule, place) =>
    expect(readSchedule(schedule).faults.map(({ path }) => pointer(path))).toEqual([place]),
  );

  it.each(['PT1H30M', 'P1D', 'P1DT12H', 'PT0.5H', 'P2W'])('%s is a duration', (text) =>
    expect(isDuration(text)).toBe(true),
  );
  it.each(['', 'P', 'PT', '1h', 'PT1', 'P1H', 'PT1H2', '-PT1H'])('“%s” is none', (text) =>
    expect(isDuration(text)).toBe(false),
  );
});

describe('moments', () => {
  const at = (text: string) => readMoment(text)!;
  it('are before one another where that is sure, or cannot be told', () => {
    expect(isBefore(at('2026-01-01T06:00'), at('2026-01-01T07:00'), 'Asia/Tokyo')).toBe(true);
    expect(isBefore(at('2026-01-01T07:00'), at('2026-01-01T07:00'), null)).toBe(false);
    expect(isBefore(at('2026-01-01T06:00:00+02:00'), at('2026-01-01T04:00:00Z'), null)).toBe(false);
    expect(isBefore(at('2026-01-01T06:00:00Z'), at('2026-01-01T07:00:00'), 'UTC')).toBe(true);
    expect(isBefore(at('2026-01-01T08:00:00Z'), at('2026-01-01T07:00:00'), 'Asia/Tokyo')).toBe(true);
    expect(isBefore(at('2026-01-03T08:00:00Z'), at('2026-01-01T07:00:00'), 'Asia/Tokyo')).toBe(false);
  });

  it('are past where they are wherever the clock hangs', () => {
    expect(isSurelyPast(at('2026-01-01T00:00:00Z'), null, '2026-01-01T00:00:00.001Z')).toBe(true);
    expect(isSurelyPast(at('2026-01-01T00:00:00'), null, '2026-01-01T00:00:00.000Z')).toBe(false);
    expect(isSurelyPast(at('2026-01-01T00:00:00'), 'Pacific/Honolulu', '2026-01-01T12:00:00.000Z')).toBe(false);
  });
});
