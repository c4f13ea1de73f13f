import { describe, expect, it } from 'vitest';
import { calendarOf, upcomingRuns } from '../../../../lib/formats/index.ts';
import { setField, unwrap } from '../../../../lib/index.ts';
import { chainOf } from '../../../support/chainOf.ts';

const FROM = '2026-06-01T00:00:00.000Z';

const scheduled = (name: string, rule: string, more: object = {}) => ({
  name,
  schedule: { recurrence: `RRULE:${rule}`, startDateTime: '2026-01-01T00:00:00', ...more },
});

const times = (runs: readonly number[]): string[] => runs.map((run) => new Date(run).toISOString().slice(0, 16));

describe('the next runs of a chain', () => {
  it('are those of each task that has a schedule, in file order', () => {
    const { chain } = chainOf(
      [
        'by-hand',
        scheduled('late', 'FREQ=DAILY;BYHOUR=20;BYMINUTE=0'),
        scheduled('early', 'FREQ=DAILY;BYHOUR=6;BYMINUTE=0', { timezone: 'Europe/Oslo' }),
      ],
      ['late SUCCEEDED by-hand'],
    );
    const found = upcomingRuns(chain, { from: FROM, count: 2 });
    expect(found.map(({ id, zone, runs }) => [id, zone, times(runs)])).toEqual([
      ['late', 'UTC', ['2026-06-01T20:00', '2026-06-02T20:00']],
      ['early', 'Europe/Oslo', ['2026-06-01T04:00', '2026-06-02T04:00']],
    ]);
  });

  it('are none of a task that is off, or whose schedule cannot be, and say why', () => {
    const document = chainOf([scheduled('off', 'FREQ=DAILY'), scheduled('odd', 'FREQ=DAILY;BYHOUR=25')]);
    const off = unwrap(setField(document, { task: 'off', field: 'enabled', value: false })).document;
    expect(upcomingRuns(off.chain, { from: FROM, count: 2 }).map(({ runs, note }) => [runs, note])).toEqual([
      [[], 'It is switched off.'],
      [[], 'BYHOUR=25 is not possible: BYHOUR goes from 0 to 23.'],
    ]);
  });

  it('are all counted, however many tasks there are', () => {
    const tasks = Array.from({ length: 3_000 }, (_, at) =>
      scheduled(`t${at}`, `FREQ=DAILY;BYHOUR=6;BYMINUTE=${at % 60}`),
    );
    const found = upcomingRuns(chainOf(tasks).chain, { from: FROM, count: 20 });
    expect(found.filter(({ runs }) => runs.length < 20)).toEqual([]);
  });
});

describe('the next runs as a calendar', () => {
  const calendar = (name: string): string =>
    calendarOf(
      upcomingRuns(chainOf([scheduled(name, 'FREQ=DAILY;BYHOUR=6;BYMINUTE=0')]).chain, { from: FROM, count: 2 }),
      FROM,
    );

  it('have an event each, which is the same one when it is imported again', () => {
    expect(calendar('a').split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Taskloom//taskloom next//EN',
      ...['20260601T060000Z', '20260602T060000Z'].flatMap((at) => [
        'BEGIN:VEVENT',
        `UID:a-${at}@taskloom`,
        'DTSTAMP:20260601T000000Z',
        `DTSTART:${at}`,
        'SUMMARY:a',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
      '',
    ]);
  });

  it('hold whatever a task is called as text', () => {
    const summary = (name: string): string =>
      /^SUMMARY:(.*)$/m.exec(calendar(name).replaceAll('\r\n ', '').replaceAll('\r', ''))![1]!;
    expect(summary('a, b; c\\d')).toBe(String.raw`a\, b\; c\\d`);
    expect(summary('one\nBEGIN:VEVENT\ttwo\u0000')).toBe(String.raw`one\nBEGIN:VEVENTtwo`);
    expect(summary('名'.repeat(80))).toBe('名'.repeat(80));
  });

  it('have no line of more than 75 bytes', () => {
    const lines = calendar('名前 🙂 '.repeat(40)).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join('').includes('\uFFFD')).toBe(false);
  });
});
