import { describe, expect, it } from 'vitest';
import { type ChainDocument, unwrap } from '../../../../lib/index.ts';
import {
  type Calendar,
  type CalendarSpan,
  type Holiday,
  calendarSpan,
  dayWords,
  planOf,
  playPlan,
  rehearsalCalendar,
} from '../../../../lib/simulate/index.ts';
import { chainOf } from '../../../support/chainOf.ts';
import { daily } from '../support.ts';

const cron = (expression: string, timezone: string) => ({ cron: expression, timezone });
const rule = (recurrence: string, timezone?: string) => ({
  recurrence: `RRULE:${recurrence}`,
  ...(timezone ? { timezone } : {}),
});
const hourly = rule('FREQ=HOURLY;BYMINUTE=15');

function calendarOf(
  { chain }: ChainDocument,
  days: CalendarSpan,
  more: { holidays?: readonly Holiday[]; mostRuns?: number } = {},
): Calendar {
  return rehearsalCalendar(unwrap(planOf(chain, calendarSpan(days))), { ...days, ...more });
}

const month = (from: string, to: string, zone = 'Etc/UTC'): CalendarSpan => ({ from, to, zone });
const dayOf = ({ days }: Calendar, date: string) => days.find((day) => day.date === date)!;
/** Each day on which something is different, in words; tasks by their keys in capitals. */
const different = ({ days }: Calendar) =>
  days.flatMap((day) =>
    day.reasons.length === 0 ? [] : [`${day.date}: ${dayWords(day, (task) => task.toUpperCase()).join(' ')}`],
  );

describe('a calendar', () => {
  it('has each day of a month, with the runs of each hour of the clock', () => {
    const document = chainOf([{ name: 'a', schedule: daily('01:58') }, 'b'], ['a SUCCEEDED b']);
    const { days, stopped } = calendarOf(document, month('2026-04-01', '2026-05-01'));
    expect(stopped).toBeNull();
    expect(days.map(({ date }) => date)).toEqual(
      Array.from({ length: 30 }, (_, at) => `2026-04-${String(at + 1).padStart(2, '0')}`),
    );
    for (const day of days) {
      expect(day).toMatchObject({ runs: 2, tasks: 2, reasons: [] });
      expect(day.hours).toEqual(Array.from({ length: 24 }, (_, hour) => Number(hour === 1 || hour === 2)));
      expect(day.to - day.from).toBe(86_400_000);
    }
  });

  it('goes by the clocks of its zone, whatever the zone of a schedule', () => {
    const document = chainOf([{ name: 'a', schedule: cron('30 23 * * *', 'America/New_York') }]);
    const { days } = calendarOf(document, month('2026-06-01', '2026-07-01', 'Asia/Tokyo'));
    expect(days[0]!.hours[12]).toBe(1);
    expect(new Date(days[0]!.from).toISOString()).toBe('2026-05-31T15:00:00.000Z');
  });

  it('knows what began on the day before its first, and what was late then', () => {
    const document = chainOf([{ name: 'a', schedule: daily('23:58') }, 'b'], ['a SUCCEEDED b']);
    const calendar = calendarOf(document, month('2026-02-01', '2026-03-01'));
    expect(calendar.days.map(({ runs }) => runs)).toEqual(Array.from({ length: 28 }, () => 2));
    expect(different(calendar)).toEqual([]);
  });

  it('has the leap day, and none where there is none', () => {
    const document = chainOf([{ name: 'a', schedule: daily('01:00') }]);
    const last = (year: number) => calendarOf(document, month(`${year}-02-01`, `${year}-03-01`)).days.at(-1)!;
    expect([2024, 2026, 2028].map((year) => last(year).date)).toEqual(['2024-02-29', '2026-02-28', '2028-02-29']);
    expect(last(2028)).toMatchObject({ runs: 1, reasons: [] });
  });
});

describe('where clocks change', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29', 23, 2],
    ['Europe/Berlin', '2026-10-25', 25, 2],
    ['America/New_York', '2026-03-08', 23, 2],
    ['America/New_York', '2026-11-01', 25, 1],
  ])('in %s, %s has %i hours, and the hour that comes twice or never has its runs', (zone, date, length, hour) => {
    const document = chainOf([{ name: 'a', schedule: hourly }]);
    const from = `${date.slice(0, 8)}01`;
    const to = { '03': '2026-04-01', '10': '2026-11-01', '11': '2026-12-01' }[date.slice(5, 7)]!;
    const calendar = calendarOf(document, month(from, to, zone));
    const day = dayOf(calendar, date);
    expect((day.to - day.from) / 3_600_000).toBe(length);
    expect(day.hours).toEqual(Array.from({ length: 24 }, (_, at) => (at === hour ? length - 23 : 1)));
    expect(day.runs).toBe(length);
    expect(day.reasons[0]).toEqual({ kind: 'clocks', hours: length });
    expect(different(calendar)).toEqual([
      `${date}: The clocks change: this day has ${length} hours. A runs ${length} times, and 24 times on most Sundays.`,
    ]);
    // the days follow one another without a gap
    calendar.days.slice(1).forEach((each, at) => expect(each.from).toBe(calendar.days[at]!.to));
  });

  it('says what does not start then, and what hangs on it', () => {
    const document = chainOf(
      [{ name: 'a', schedule: rule('FREQ=DAILY;BYHOUR=2;BYMINUTE=30', 'Europe/Berlin') }, 'b'],
      ['a SUCCEEDED b'],
    );
    const calendar = calendarOf(document, month('2026-03-01', '2026-04-01', 'Europe/Berlin'));
    expect(dayOf(calendar, '2026-03-29')).toMatchObject({
      runs: 0,
      tasks: 0,
      reasons: [
        { kind: 'clocks', hours: 23 },
        { kind: 'skipped', starts: [{ task: 'a', wall: '2026-03-29T02:30:00' }] },
        { kind: 'fewer' },
      ],
    });
    expect(different(calendar)).toEqual([
      '2026-03-29: The clocks change: this day has 23 hours. A does not start at 02:30: the clocks skip that time. ' +
        'A and B do not run, but do on most Sundays.',
    ]);
  });

  it('says what starts just after the change, or at a time that comes twice', () => {
    const document = chainOf([
      { name: 'a', schedule: cron('30 2 * * *', 'America/New_York') },
      { name: 'b', schedule: cron('30 1 * * *', 'America/New_York') },
      { name: 'off', enabled: false, schedule: cron('30 2 * * *', 'America/New_York') },
    ]);
    const spring = calendarOf(document, month('2026-03-01', '2026-04-01', 'Europe/Berlin'));
    expect(different(spring)).toContain('2026-03-08: A starts later than 02:30: the clocks skip that time.');
    const autumn = calendarOf(document, month('2026-11-01', '2026-12-01', 'America/New_York'));
    expect(different(autumn)[0]).toContain('The clocks show 01:30 twice: B may start twice.');
  });

  it('begins a day where its midnight is left out', () => {
    const calendar = calendarOf(
      chainOf([{ name: 'a', schedule: hourly }]),
      month('2026-03-01', '2026-04-01', 'Asia/Beirut'),
    );
    const day = dayOf(calendar, '2026-03-29');
    expect([day.hours[0], day.runs, new Date(day.from).toISOString()]).toEqual([0, 23, '2026-03-28T22:00:00.000Z']);
  });
});

it('counts each run in the hour that a clock of the zone shows, around both changes of the clocks', () => {
  const document = chainOf(
    [
      { name: 'a', schedule: rule('FREQ=MINUTELY;INTERVAL=50') },
      { name: 'b', schedule: daily('23:10') },
      { name: 'c', join: 'all' },
    ],
    ['a SUCCEEDED c', 'b SUCCEEDED c'],
  );
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Cairo'])
    for (const days of [month('2026-03-20', '2026-04-10', zone), month('2026-09-30', '2026-11-05', zone)]) {
      const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      const shown = Array.from(playPlan(unwrap(planOf(document.chain, calendarSpan(days)))).runs, ({ start }) =>
        clock.format(start).slice(0, 13),
      ).filter((text) => text >= days.from && text < days.to);
      const counted = calendarOf(document, days).days.flatMap(({ date, hours }) =>
        hours.flatMap((count, hour) => Array.from({ length: count }, () => `${date} ${String(hour).padStart(2, '0')}`)),
      );
      expect(counted, zone).toEqual(shown.toSorted());
    }
});

describe('a day is different', () => {
  it('on which a task runs that does not on the others of its weekday', () => {
    const document = chainOf([
      { name: 'daily', schedule: daily('01:00') },
      { name: 'monthly', schedule: rule('FREQ=MONTHLY;BYMONTHDAY=1;BYHOUR=3;BYMINUTE=0') },
      { name: 'last', schedule: rule('FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=3;BYMINUTE=0') },
    ]);
    expect(different(calendarOf(document, month('2026-02-01', '2026-03-01')))).toEqual([
      '2026-02-01: MONTHLY runs, but does not on most Sundays.',
      '2026-02-28: LAST runs, but does not on most Saturdays.',
    ]);
  });

  it('never for what a weekday always has, nor for what has no habit', () => {
    const document = chainOf([
      { name: 'weekly', schedule: rule('FREQ=WEEKLY;BYDAY=MO;BYHOUR=3;BYMINUTE=0') },
      {
        name: 'fortnightly',
        schedule: { ...rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYHOUR=3'), startDateTime: '2026-01-06T03:00:00' },
      },
    ]);
    expect(different(calendarOf(document, month('2026-04-01', '2026-05-01')))).toEqual([]);
  });

  it('that a person says is a holiday, whatever runs', () => {
    const holidays = [
      { date: '2026-05-01', name: 'Labour Day' },
      { date: '2026-06-01', name: 'not this month' },
    ];
    const calendar = calendarOf(chainOf(['a']), month('2026-05-01', '2026-06-01'), { holidays });
    expect(different(calendar)).toEqual(['2026-05-01: Holiday: Labour Day.']);
  });

  it('names three tasks, and counts the others', () => {
    const tasks = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
      name,
      schedule: rule('FREQ=MONTHLY;BYMONTHDAY=15;BYHOUR=3;BYMINUTE=0'),
    }));
    expect(different(calendarOf(chainOf(tasks), month('2026-04-01', '2026-05-01')))).toEqual([
      '2026-04-15: A, B, C and 2 more tasks run, but do not on most Wednesdays.',
    ]);
  });
});

it('says when it was stopped, and calls nothing after that unusual', () => {
  const document = chainOf([{ name: 'a', schedule: hourly }]);
  const calendar = calendarOf(document, month('2026-04-01', '2026-05-01'), { mostRuns: 24 * 20 });
  expect(new Date(calendar.stopped!).toISOString().slice(0, 10)).toBe('2026-04-13');
  expect(calendar.days.at(-1)!.runs).toBe(0);
  expect(different(calendar)).toEqual([]);
});
