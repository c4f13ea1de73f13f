import { describe, expect, it } from 'vitest';
import { type JsonObject, check, open } from '../../../lib/index.ts';
import { ONE_SCHEDULE } from '../../../lib/schedule/expand/work.ts';
import { shortestGap } from '../../../lib/schedule/gap.ts';
import { describeSchedule, scheduleSummary } from '../../../lib/schedule/index.ts';
import { nextRuns } from '../../../lib/schedule/nextRuns.ts';
import { readSchedule } from '../../../lib/schedule/readSchedule.ts';

const NOW = '2026-06-01T00:00:00.000Z';

function range(length: number, from = 0): string {
  return Array.from({ length }, (_, index) => index + from).join(',');
}

const ZEROS = Array.from({ length: 2_000 }, () => 0).join(',');

/** How many steps of work the next run of a rule takes. */
function costOf(schedule: JsonObject): number {
  const work = { left: Number.MAX_SAFE_INTEGER };
  nextRuns(
    { startDateTime: '2026-01-01T06:00:00', timezone: 'Europe/Oslo', ...schedule },
    { now: NOW, count: 1, work },
  );
  return Number.MAX_SAFE_INTEGER - work.left;
}

describe('a schedule costs a bounded amount of work', () => {
  it.each<[string, string, number]>([
    [
      'that runs each second, by lists',
      `FREQ=DAILY;BYHOUR=${range(24)};BYMINUTE=${range(60)};BYSECOND=${range(60)}`,
      100,
    ],
    [
      'that runs each second of a month, by lists',
      `FREQ=MONTHLY;BYMONTHDAY=${range(31, 1)};BYHOUR=${range(24)};BYMINUTE=${range(60)};BYSECOND=${range(60)}`,
      1_000,
    ],
    ['with thousands of zeros', `FREQ=DAILY;BYHOUR=${ZEROS};BYMINUTE=${ZEROS};BYSECOND=${ZEROS}`, 100],
    ['of a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 2_000],
    ['of a second on a day that never comes', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30', 2_000],
    ['of a run that no day has', 'FREQ=DAILY;BYMINUTE=0;BYSETPOS=2', 100],
    ['of a run that no week has', 'FREQ=WEEKLY;BYMINUTE=30;BYSETPOS=3;WKST=SA', ONE_SCHEDULE],
    ['of a run that no month has', `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=1,2,3,4;BYSETPOS=200`, ONE_SCHEDULE],
    ['of hundreds of runs that no week has', `FREQ=WEEKLY;BYSETPOS=${range(359, 8)}`, 100],
    [
      'of many runs that no week has',
      `FREQ=WEEKLY;BYHOUR=${range(24)};BYDAY=MO;BYSETPOS=${range(100, 25)}`,
      ONE_SCHEDULE + 100,
    ],
    ['of seconds that its steps never meet', 'FREQ=SECONDLY;INTERVAL=2;BYSECOND=1', ONE_SCHEDULE + 1],
    ['that is counted through', 'FREQ=MINUTELY;INTERVAL=30;COUNT=1000000000', 100],
    ['that is counted through by hours', 'FREQ=HOURLY;BYMINUTE=0;COUNT=1000000000', ONE_SCHEDULE + 1],
  ])('%s', (_, recurrence, most) => expect(costOf({ recurrence })).toBeLessThanOrEqual(most));

  it('is told of a rule that never runs, where that can be seen', () => {
    const never = nextRuns(
      { recurrence: 'FREQ=WEEKLY;BYMINUTE=30;BYSETPOS=3', startDateTime: '2026-01-01T06:00:00' },
      { now: NOW, count: 1 },
    );
    expect(never).toMatchObject({ ok: true, value: { runs: [], note: 'It never runs: no day matches it.' } });
    const stopped = nextRuns(
      { recurrence: 'FREQ=SECONDLY;INTERVAL=2;BYSECOND=1', startDateTime: '2026-01-01T06:00:00' },
      { now: NOW, count: 1 },
    );
    expect(stopped).toMatchObject({
      ok: false,
      refusal: {
        mayRun: true,
        message: 'No run was found before the search stopped: its runs are rare, or there are none.',
      },
    });
  });

  it('is shared by many: what is left over is not counted, and says so', () => {
    const work = { left: ONE_SCHEDULE };
    const rule = { recurrence: 'FREQ=SECONDLY;INTERVAL=2;BYSECOND=1', startDateTime: '2026-01-01T06:00:00' };
    for (let each = 0; each < 200; each += 1) nextRuns(rule, { now: NOW, count: 1, work });
    expect(work.left).toBeGreaterThanOrEqual(-1);
    expect(nextRuns({ cron: '0 6 * * *' }, { now: NOW, count: 1, work })).toMatchObject({
      ok: false,
      refusal: { mayRun: true, message: expect.stringContaining('were not counted') },
    });
  });

  it('is set for a whole check, by how many tasks there are', () => {
    const tasks = Array.from({ length: 200 }, (_, index) => ({
      id: `t${index}`,
      name: `T ${index}`,
      states: [],
      start: {
        stateName: 'reload',
        schedule: {
          recurrence: `RRULE:FREQ=SECONDLY;INTERVAL=2;BYSECOND=${(index % 60) | 1}`,
          startDateTime: '2026-01-01T06:00:00',
        },
      },
    }));
    const opened = open(JSON.stringify(tasks));
    if (!opened.ok) throw new Error(opened.refusal.message);
    let least = Infinity;
    check(opened.value.chain, {
      now: NOW,
      nextRuns: (schedule, options) => {
        const next = nextRuns(schedule, options);
        least = Math.min(least, options.work!.left);
        return next;
      },
    });
    expect(least).toBeLessThan(10_000);
    expect(least).toBeGreaterThanOrEqual(-10_000);
  });
});

describe('lists are sets', () => {
  const twice = {
    recurrence: `RRULE:FREQ=WEEKLY;BYDAY=MO,MO,TU,MO;BYHOUR=6,6;BYMINUTE=${ZEROS};BYYEARDAY=1,1`,
    startDateTime: '2026-01-01T06:00:00',
  };

  it('in words, in the label and between runs', () => {
    expect(describeSchedule(twice)).toBe(
      'Every Monday and Tuesday at 06:00 (UTC), with BYYEARDAY=1, from 2026-01-01 06:00.',
    );
    expect(scheduleSummary({ recurrence: 'RRULE:FREQ=WEEKLY;BYDAY=MO,MO,TU' })).toBe('weekly mo tu');
    expect(shortestGap(readSchedule({ recurrence: 'FREQ=DAILY;BYHOUR=6,6;BYMINUTE=0,0' }))).toBe(null);
  });

  it('as runs', () => {
    const next = nextRuns(
      { recurrence: 'FREQ=DAILY;BYHOUR=6,6;BYMINUTE=0,0', startDateTime: '2026-01-01T06:00:00' },
      { now: NOW, count: 2 },
    );
    expect(next).toMatchObject({
      value: { runs: [Date.parse('2026-06-01T06:00:00Z'), Date.parse('2026-06-02T06:00:00Z')] },
    });
  });
});
