import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { nextRuns } from '../../../lib/schedule/nextRuns.ts';
import { type Law, law } from '../../support/law.ts';
import { assertSameText } from '../../support/same.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

// not Africa/Casablanca: its clocks change by the moon, and the library takes the offsets of other years for some
export const ZONES = [
  'UTC',
  'Europe/Oslo',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'Pacific/Apia',
  'America/St_Johns',
  'America/Los_Angeles',
  'America/Santiago',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Asia/Jerusalem',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Europe/London',
  'Pacific/Auckland',
  'Pacific/Chatham',
];

/** Some, and mostly none. */
function seldom<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary, weight: 1 }, { arbitrary: fc.constant(undefined), weight: 3 });
}

function listOf(from: number, to: number, maxLength = 3): fc.Arbitrary<string> {
  return fc.uniqueArray(fc.integer({ min: from, max: to }), { minLength: 1, maxLength }).map((list) => list.join(','));
}

const parts = fc.record({
  FREQ: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'),
  INTERVAL: seldom(fc.integer({ min: 1, max: 6 }).map(String)),
  BYMONTH: seldom(listOf(1, 12)),
  BYMONTHDAY: seldom(fc.oneof(listOf(1, 31), listOf(-5, -1))),
  BYDAY: seldom(fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 3 }).map((list) => list.join(','))),
  BYHOUR: seldom(listOf(0, 23)),
  BYMINUTE: seldom(listOf(0, 59)),
  BYSECOND: seldom(listOf(0, 59, 2)),
  BYSETPOS: seldom(fc.constantFrom('1', '-1', '1,2', '3')),
  BYYEARDAY: seldom(listOf(1, 366)),
  BYWEEKNO: seldom(listOf(2, 50, 1)),
  WKST: seldom(fc.constantFrom(...DAYS)),
  COUNT: seldom(fc.integer({ min: 1, max: 60 }).map(String)),
  UNTIL: seldom(
    fc
      .integer({ min: 0, max: 2_000 * 1_440 })
      .map((minute) => new Date(Date.UTC(2024, 0, 1) + minute * 60_000).toISOString().replace(/[-:]|\.000/g, '')),
  ),
});

/**
 * Rules that may be, without those that the library takes in another way than RFC 5545: days of the year beside other
 * days, weeks of the year beside other days or without any, and an n-th weekday beside days of the month.
 */
const rules = fc.tuple(parts, seldom(fc.constantFrom('1', '2', '-1', '5'))).map(([all, nth]) => {
  const rule = new Map<string, string>(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
  const freq = rule.get('FREQ')!;
  const drop = (...names: string[]): void => names.forEach((name) => rule.delete(name));
  if (rule.has('COUNT')) drop('UNTIL');
  if (freq !== 'YEARLY') drop('BYWEEKNO');
  if (['DAILY', 'WEEKLY', 'MONTHLY'].includes(freq)) drop('BYYEARDAY');
  if (freq === 'WEEKLY') drop('BYMONTHDAY');
  if (rule.has('BYYEARDAY')) drop('BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYWEEKNO');
  if (rule.has('BYWEEKNO')) {
    drop('BYMONTH', 'BYMONTHDAY', 'BYSETPOS');
    rule.set('BYDAY', rule.get('BYDAY') ?? 'MO,WE');
  } else if (nth && !rule.has('BYMONTHDAY') && rule.has('BYDAY') && (freq === 'MONTHLY' || freq === 'YEARLY')) {
    rule.set(
      'BYDAY',
      rule
        .get('BYDAY')!
        .split(',')
        .map((day) => `${nth}${day}`)
        .join(','),
    );
  }
  if (![...rule.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS')) drop('BYSETPOS');
  return `RRULE:${Array.from(rule, ([name, value]) => `${name}=${value}`).join(';')}`;
});

// at noon or later: a start that a change of the clocks leaves out moves all runs of the library, and one of ours
const starts = fc
  .tuple(fc.integer({ min: 0, max: 1_095 }), fc.integer({ min: 43_200, max: 86_399 }))
  .map(([day, second]) => new Date(Date.UTC(2024, 0, 1 + day) + second * 1_000).toISOString().slice(0, 19));

const COUNT = 4;

interface Zoned {
  readonly timeZoneId: string;
  toString(): string;
}

function zoned(text: string, timeZoneId: string): Zoned {
  return { timeZoneId, toString: () => text };
}

const AS_TEXT = {
  ZonedDateTime: { from: (text: string): Zoned => zoned(text, /\[([^\]]+)\]/.exec(text)?.[1] ?? 'UTC') },
};

/** The next runs by rrule-temporal; `null` where it gives up. */
function theirs(rule: string, start: string, zone: string, now: string): number[] | null {
  const found: number[] = [];
  try {
    const temporal = new RRuleTemporal({
      rruleString: rule,
      dtstart: zoned(`${start}[${zone}]`, zone),
      temporal: AS_TEXT,
    });
    for (let after: Zoned | null = zoned(`${now.slice(0, 19)}Z[UTC]`, 'UTC'); found.length < COUNT;) {
      after = temporal.next(after, false);
      if (!after) break;
      found.push(Date.parse(after.toString().replace(/\[.*$/, '')));
    }
  } catch {
    return null;
  }
  return found;
}

export const RECURRENCE: readonly Law[] = [
  law(
    'recurrence.agrees',
    1401,
    'counts the runs of a rule as rrule-temporal does',
    [rules, starts, fc.constantFrom(...ZONES), fc.integer({ min: -30, max: 400 })],
    (recurrence, startDateTime, timezone, days) => {
      const now = new Date(Date.parse(`${startDateTime}Z`) + days * 86_400_000).toISOString();
      const ours = nextRuns({ recurrence, startDateTime, timezone }, { now, count: COUNT });
      // where no run comes the library searches for seconds, to give up in the end
      if (!ours.ok || ours.value.runs.length === 0) return;
      assertSameText(
        ours.value.runs.map((run) => new Date(run).toISOString()).join(' '),
        (theirs(recurrence, startDateTime, timezone, now) ?? []).map((run) => new Date(run).toISOString()).join(' '),
        recurrence,
      );
    },
  ),
];
