import { readFileSync, readdirSync } from 'node:fs';
import type fc from 'fast-check';
import { getIn } from '../../../lib/editor/index.ts';
import type { Json, JsonObject, Path } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';
import { put } from '../oracle/mutants.ts';
import type { Chance } from './chance.ts';
import { made } from './made.ts';
import { TWENTY_DIGITS } from './pools.ts';

const FOLDER = new URL('../../lib/check/cases/', import.meta.url);
const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as JsonObject[]);

/** A file of this size must be through in the time that a person takes for at once. */
export const HOSTILE_LENGTH = 100_000;

/** What every object answers to, and what is not a text: halves of characters, zeros, changes of direction. */
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  '\uD800',
  '\uDFFF\uD800',
  '\u0000',
  '\u202E',
  'a'.repeat(3_000),
  '\u0301'.repeat(500),
  '😀'.repeat(200),
] as const;

const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const NUMBERED = [
  ['BYHOUR', 23],
  ['BYMINUTE', 59],
  ['BYSECOND', 60],
  ['BYMONTH', 12],
  ['BYMONTHDAY', 31],
  ['BYYEARDAY', 366],
  ['BYWEEKNO', 53],
  ['BYSETPOS', 366],
] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const ZONES = ['Europe/Oslo', 'UTC', 'Africa/Casablanca', 'America/New_York', '__proto__', 'Nowhere', ''] as const;
const TIMES = [
  '2026-01-01T00:00:00',
  '2026-03-29T02:30:00',
  '1970-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '0001-01-01',
  '2026-02-30',
  '275760-09-13',
  '',
] as const;
const CRONS = [
  '* * * * *',
  '*/7 */5 * * *',
  '0 0 30 2 *',
  '0 0 29 2 MON#5',
  '0 0 31 4,6,9,11 *',
  '59 59 23 31 12 * 9999',
  '@yearly',
  '@constructor',
  '* * * * * * * *',
  'L W ? # +',
  '0 0 * * 7-1',
] as const;
const INTERVALS = [
  'R/PT1S',
  'R999999999/2026-01-01T00:00:00Z/P9999Y',
  'R5/P1M/9999-12-31',
  'P1Y2M3DT4H',
  'R/PT0S',
  'R/P0.5D',
  '//',
  'R/__proto__',
] as const;

function list(chance: Chance, most: number): string {
  const count = chance.once(12) ? 2_000 : chance.one([1, 1, 2, 5, 24, 60, 366]);
  const sign = (again: Chance): string => (again.once(9) ? '-' : '');
  return chance.list(count, (again) => `${sign(again)}${again.below(most + 1)}`).join(',');
}

/** A rule of many lists, most of which can be; some of which never run. */
function rule(chance: Chance): string {
  const numbered = NUMBERED.filter(() => chance.once(3)).map(([name, most]) => `${name}=${list(chance, most)}`);
  const days = chance.once(3)
    ? [
        `BYDAY=${chance.list(chance.between(1, 40), (again) => `${again.once(3) ? again.between(-5, 5) || '' : ''}${again.one(WEEKDAYS)}`).join(',')}`,
      ]
    : [];
  const ends = chance.once(4)
    ? [chance.one(['COUNT=1000000000', 'COUNT=1', 'UNTIL=20260101', 'UNTIL=99991231T235959Z', 'UNTIL=x'])]
    : [];
  const steps = chance.once(3) ? [`INTERVAL=${chance.one([2, 7, 1_000, 999_999_999])}`] : [];
  return [`RRULE:FREQ=${chance.one(FREQUENCIES)}`, ...numbered, ...days, ...ends, ...steps].join(';');
}

function schedule(chance: Chance): Json {
  const kind = chance.below(8);
  if (kind === 0) return chance.one([...CRONS, ...INTERVALS, rule(chance)]);
  const more = {
    ...(chance.once(2) ? { timezone: chance.one(ZONES) } : {}),
    ...(chance.once(2) ? { startDateTime: chance.one(TIMES) } : {}),
    ...(chance.once(4) ? { endDateTime: chance.one(TIMES) } : {}),
  };
  if (kind < 3)
    return {
      cron: chance.once(3) ? { expression: chance.one(CRONS), validUntil: chance.one(TIMES) } : chance.one(CRONS),
      ...more,
    };
  if (kind === 3) return { interval: chance.one(INTERVALS), ...more };
  return { recurrence: rule(chance), ...more };
}

function nested(levels: number, inner: Json): Json {
  let value = inner;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? { deeper: value } : [value];
  return value;
}

/** A value that trips careless code: odd names, also as keys, long lists, deep nesting, long texts. */
function hostileValue(chance: Chance): Json {
  const name = chance.one(NAMES);
  switch (chance.below(8)) {
    case 0:
      return name;
    case 1:
      return Object.fromEntries(
        chance.list(chance.between(1, 4), (again): [string, Json] => [again.one(NAMES), again.one(NAMES)]),
      );
    case 2:
      return Array.from({ length: chance.once(8) ? 2_000 : chance.one([10, 60]) }, () => name.slice(0, 20));
    case 3:
      return nested(chance.one([20, 150, 180, 300]), name);
    case 4:
      return 'x'.repeat(chance.once(8) ? 60_000 : chance.one([100, 2_000]));
    case 5:
      return chance.one([1e308, -0, 5e-324, TWENTY_DIGITS, 2 ** 53, -1]);
    case 6:
      return Array.from({ length: chance.once(8) ? 400 : chance.one([3, 30]) }, (_, index) => ({
        name: `${name.slice(0, 9)}${index % 7}`,
        [name.slice(0, 9)]: index,
      }));
    default:
      return null;
  }
}

function placesIn(value: Json, path: Path = []): Path[] {
  const entries: [string | number, Json][] = isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, item]) => [[...path, key], ...placesIn(item, [...path, key])]);
}

interface Hostile {
  readonly tasks: readonly JsonObject[];
  readonly changes: readonly { readonly path: Path; readonly value: Json }[];
  /** How often the tasks stand in the file, as far as it has room. */
  readonly times: number;
  readonly indent: number;
}

function make(chance: Chance): Hostile {
  const tasks = chance.one(CASES);
  const places = placesIn(tasks);
  const odd = chance.list(chance.below(4), (again) => ({ path: again.one(places), value: hostileValue(again) }));
  const timed = chance.list(chance.below(3), (again) => ({
    path: [again.below(tasks.length), 'start'],
    value: { stateName: 'reload', schedule: schedule(again) },
  }));
  return {
    tasks,
    changes: [...odd, ...timed],
    times: chance.once(16) ? chance.one([2, 20, 1_000]) : 1,
    indent: chance.one([0, 2]),
  };
}

function* simpler(hostile: Hostile): Iterable<Hostile> {
  if (hostile.times > 1) yield { ...hostile, times: hostile.times === 2 ? 1 : Math.ceil(hostile.times / 4) };
  for (const at of hostile.changes.keys()) yield { ...hostile, changes: hostile.changes.toSpliced(at, 1) };
}

function textOf({ tasks, changes, times, indent }: Hostile): string {
  const changed = changes.reduce<Json>(
    (now, { path, value }) => {
      const parent = getIn(now, path.slice(0, -1));
      const isThere = isArray(parent) ? Number(path.at(-1)) < parent.length : isObject(parent);
      return isThere ? put(now, path, value) : now;
    },
    tasks as unknown as Json,
  ) as readonly Json[];
  const one = JSON.stringify(changed);
  const fits = Math.max(1, Math.min(times, Math.floor(HOSTILE_LENGTH / one.length)));
  return JSON.stringify(Array.from({ length: fits }, () => changed).flat(), null, indent).slice(0, HOSTILE_LENGTH * 2);
}

/**
 * Files of tasks into which somebody wrote what is hard to read: mostly small, some as large as {@link HOSTILE_LENGTH}.
 */
export const hostileText: fc.Arbitrary<string> = made(make, simpler).map(textOf);
