import { describe, expect, it } from 'vitest';
import { getIn } from '../../../lib/editor/index.ts';
import { toCompact } from '../../../lib/formats/index.ts';
import {
  type Dialect,
  type Json,
  type JsonObject,
  check,
  convert,
  fixAll,
  open,
  save,
  messageOf,
  sample,
} from '../../../lib/index.ts';
import { isArray, isObject, own } from '../../../lib/internal.ts';
import { setIn } from '../../../lib/model/path.ts';
import { describeSchedule, scheduleSummary } from '../../../lib/schedule/index.ts';
import { nextRuns } from '../../../lib/schedule/nextRuns.ts';

/** What every object answers to, though nobody wrote it there. */
const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'] as const;
const NOW = '2026-06-01T00:00:00.000Z';

type Place = readonly (string | number)[];

function textsIn(value: Json, at: Place = []): Place[] {
  if (typeof value === 'string') return [at];
  if (isArray(value)) return value.flatMap((item, index) => textsIn(item, [...at, index]));
  return isObject(value) ? Object.keys(value).flatMap((key) => textsIn(value[key]!, [...at, key])) : [];
}

/** Places that look alike are tried once: the same key, as deep in lists. */
function unlike(places: readonly Place[]): Place[] {
  return [
    ...new Map(places.map((place) => [place.filter((step) => typeof step === 'string').join('.'), place])).values(),
  ];
}

function definitions(dialect: Dialect): readonly JsonObject[] {
  const opened = open(JSON.stringify([...sample({ tasks: 30, seed: 5 }), ...SCHEDULED]));
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { document } = convert(opened.value, dialect);
  return JSON.parse(save(document, { shape: 'array' })) as JsonObject[];
}

const SCHEDULED = ['30 6 * * MON-FRI', { expression: '*/20 * * * *', validUntil: '2026-07-01T00:00:00Z' }].map(
  (cron, index): JsonObject => ({
    id: `cron-${index}`,
    name: `Cron ${index}`,
    start: { stateName: 'reload', schedule: { cron, timezone: 'Europe/Oslo' } },
    states: [],
    metadata: { usage: 'ANALYTICS' },
  }),
);

/** All that is done with a file that is opened, checked, shown and saved. */
function use(text: string): void {
  const opened = open(text);
  if (!opened.ok) return;
  const { chain } = opened.value;
  const problems = check(chain, { now: NOW, nextRuns });
  for (const problem of problems) expect(messageOf(problem)).not.toMatch(/\[native code\]|\[object /);
  for (const { code } of problems) fixAll(opened.value, code);
  for (const { definition } of chain.tasks) {
    const schedule = getIn(definition, ['start', 'schedule']);
    if (schedule === undefined) continue;
    for (const words of [describeSchedule(schedule), scheduleSummary(schedule)])
      expect(String(words)).not.toMatch(/\[native code\]|\[object |undefined/);
  }
  toCompact(chain);
  expect(save(opened.value)).toBe(text);
}

describe.each<Dialect>(['v1', 'scheduling'])('what every object has is an ordinary text in %s', (dialect) => {
  const tasks = definitions(dialect);
  const places = unlike(textsIn(tasks));
  it.each(NAMES)('%s as any value', (name) => {
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) {
      const task = tasks[place[0] as number]!;
      use(JSON.stringify([setIn(task, place.slice(1), name)]));
    }
  });

  it.each(NAMES)('%s as part of a rule, a cron expression or an interval', (name) => {
    for (const schedule of [
      { recurrence: `RRULE:FREQ=${name}` },
      { recurrence: `RRULE:FREQ=DAILY;${name}=1` },
      { recurrence: `RRULE:FREQ=WEEKLY;BYDAY=${name}` },
      { recurrence: `RRULE:FREQ=WEEKLY;BYDAY=1${name}` },
      { cron: name },
      { cron: `0 6 * * ${name}` },
      { interval: name },
      { cron: { expression: name, validUntil: name } },
      { recurrence: 'RRULE:FREQ=DAILY', timezone: name },
    ])
      use(JSON.stringify([{ id: 'a', name: 'A', start: { stateName: 'reload', schedule }, states: [] }]));
  });

  it.each(NAMES)('%s as any key', (name) => {
    const keys = unlike(textsIn(tasks)).flatMap((place) =>
      place.flatMap((step, index) => (typeof step === 'string' ? [place.slice(0, index + 1)] : [])),
    );
    for (const place of unlike(keys)) {
      const owner = getIn(tasks as unknown as Json, place.slice(0, -1));
      if (!isObject(owner)) continue;
      const entries = Object.entries(owner).map(([key, value]) => [key === place.at(-1) ? name : key, value] as const);
      const renamed = Object.fromEntries(entries);
      use(
        JSON.stringify([
          own(
            {
              task: place.length === 2 ? renamed : setIn(tasks[place[0] as number]!, place.slice(1, -1), renamed),
            } as JsonObject,
            'task',
          ),
        ]),
      );
    }
  });
});
