import type fc from 'fast-check';
import type { Json, JsonObject } from '../../../lib/index.ts';
import { DATASET_UPDATED, RUN_FINISHED } from '../../../lib/internal.ts';
import type { Chance } from './chance.ts';
import { made } from './made.ts';
import { simplerList } from './simpler.ts';

/** A chain that a tenant takes, and what happens to it in two days from {@link RUNNABLE_FROM}. */
export interface Runnable {
  /** Decides which runs fail. */
  readonly seed: number;
  readonly failPercent: number;
  readonly definitions: readonly JsonObject[];
  /** Starts by hand. */
  readonly manual: readonly { readonly task: string; readonly at: number }[];
}

export const RUNNABLE_FROM = Date.parse('2026-03-28T12:00:00.000Z');
/** A change of the clocks in Europe is in between. */
export const RUNNABLE_TO = Date.parse('2026-03-30T12:00:00.000Z');

const MINUTE = 60_000;
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const OTHERS = ['elsewhere', 'a', 'b'];

// many of one time: then the order of events shows
const SECONDS = ['0', '0.0004', '1', '60', '600', '3600', '3600', '5400', '14400'];

const SCHEDULES: readonly Json[] = [
  { interval: 'R/PT1H', startDateTime: '2026-03-28T00:00:00Z' },
  { interval: 'R5/PT3H', startDateTime: '2026-03-28T11:00:00Z' },
  'R/PT2H',
  { cron: '0 * * * *' },
  { cron: { expression: '30 2 * * *' }, timezone: 'Europe/Oslo' },
  {
    recurrence: 'RRULE:FREQ=DAILY;BYHOUR=2,14;BYMINUTE=0,30',
    startDateTime: '2026-01-01T00:00:00',
    timezone: 'Europe/Oslo',
  },
  { recurrence: 'RRULE:FREQ=HOURLY;INTERVAL=6', startDateTime: '2026-03-28T00:00:00Z' },
  { recurrence: 'RRULE:FREQ=YEARLY;BYMONTH=12', startDateTime: '2026-01-01T00:00:00Z' },
];

function makeEvent(chance: Chance, index: number, ids: readonly string[]): JsonObject {
  const name = chance.once(12) ? 'twin' : `event ${index}`;
  if (chance.once(15)) return { name, ...DATASET_UPDATED, correlation: [] };
  const source = chance.once(8) ? chance.one(OTHERS) : chance.one(ids);
  const pairs: [string, string][] = [['id', source]];
  if (!chance.once(3)) pairs.push(['status', chance.one(['SUCCEEDED', 'SUCCEEDED', 'FAILED', 'failed', 'aborted'])]);
  if (chance.once(8)) pairs.push(['appId', chance.once(3) ? 'app-a' : `app-${source}`]);
  if (chance.once(10)) pairs.push(['spaceId', 'space']);
  const correlation = pairs.map(([attribute, value]) => ({
    contextAttributeName: attribute,
    contextAttributeValue: value,
  }));
  return { name, ...RUN_FINISHED, correlation };
}

function makeTask(chance: Chance, id: string, ids: readonly string[]): JsonObject {
  const events = chance
    .list(chance.one([0, 1, 1, 2, 2, 3]), (again) => again.below(9))
    .map((_, index) => makeEvent(chance, index, ids));
  const eventRefs = events.flatMap(({ name }) => (chance.once(20) ? [] : [name!]));
  const isScheduled = chance.once(events.length === 0 ? 1.5 : 8);
  const wishes = [`taskloom:seconds=${chance.one(SECONDS)}`];
  if (chance.once(3)) wishes.push(`taskloom:outcome=${chance.one(['failed', 'succeeded'])}`);
  const actions = [{ name: 'app.reload', functionRef: { refName: 'app.reload', arguments: { appId: `app-${id}` } } }];
  return {
    id,
    name: `Task ${id}`,
    ...(isScheduled ? { start: { stateName: 'reload', schedule: chance.one(SCHEDULES) } } : {}),
    events,
    states: [
      {
        name: 'reload',
        type: 'EVENT',
        end: true,
        ...(chance.once(6) ? {} : { exclusive: chance.once(2) }),
        onEvents: [{ eventRefs, actions }],
        ...(chance.once(4) ? { timeouts: { eventTimeout: chance.one(['PT0S', 'PT1H', 'PT90M', 'P1D']) } } : {}),
      },
    ],
    enabled: !chance.once(10),
    annotations: wishes,
    metadata: {
      usage: 'ANALYTICS',
      createdAt: '2026-03-20T06:30:15.000Z',
      ...(chance.once(2) ? { spaceId: 'space' } : {}),
    },
  };
}

function makeRunnable(chance: Chance): Runnable {
  const ids = IDS.slice(0, chance.between(1, IDS.length));
  return {
    seed: chance.below(1_000),
    failPercent: chance.one([0, 20, 50, 80]),
    definitions: ids.map((id) => makeTask(chance, id, ids)),
    manual: chance
      .list(chance.below(4), (again) => ({
        task: again.one(ids),
        at: RUNNABLE_FROM + again.one([0, 30 * MINUTE, again.below(2 * 24 * 60) * MINUTE]),
      }))
      .toSorted((a, b) => a.at - b.at),
  };
}

function* simplerTask(task: JsonObject): Iterable<JsonObject> {
  const events = task['events'] as readonly Json[];
  for (let at = 0; at < events.length; at += 1) yield { ...task, events: events.toSpliced(at, 1) };
  if (Object.hasOwn(task, 'start')) yield { ...task, start: {} };
}

function* simpler(runnable: Runnable): Iterable<Runnable> {
  if (runnable.failPercent > 0) yield { ...runnable, failPercent: 0 };
  for (const manual of simplerList(runnable.manual, () => [])) yield { ...runnable, manual };
  for (const definitions of simplerList(runnable.definitions, simplerTask, 1)) yield { ...runnable, definitions };
}

export const runnables: fc.Arbitrary<Runnable> = made(makeRunnable, simpler);
