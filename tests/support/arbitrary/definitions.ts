import type fc from 'fast-check';
import type { Json, JsonObject } from '../../../lib/index.ts';
import { isObject } from '../../../lib/internal.ts';
import type { Chance } from './chance.ts';
import { event } from './events.ts';
import { made } from './made.ts';
import { objectOf } from './objects.ts';
import { type Make, eventName, mostly, oddJson, oddText, taskId } from './pools.ts';
import { simplerJson, simplerList, simplerObject } from './simpler.ts';

const TASK_NAMES = ['First', 'Second', 'Umsätze: täglich', '売上', ' '] as const;

function functionRef(chance: Chance): Json {
  return objectOf(
    chance,
    {
      refName: () => 'app.reload',
      arguments: (again) =>
        mostly(again, (each) =>
          objectOf(
            each,
            { appId: () => each.one(['app-1', 'app-2']), partial: () => each.once(2) },
            { weight: oddJson },
          ),
        ),
    },
    { invoke: (again) => again.one(['SYNC', 'async']) },
  );
}

function action(chance: Chance): Json {
  return objectOf(chance, { name: () => 'app.reload', functionRef: (again) => mostly(again, functionRef) });
}

/** Usually one, sometimes none or several, once in a while something else. */
function few(chance: Chance, usual: Make): Json {
  const kind = chance.below(20);
  if (kind === 0) return oddJson(chance);
  return chance.list(kind < 3 ? chance.below(4) : 1, (again) => (kind < 3 ? mostly(again, usual) : usual(again)));
}

/** Calls of the events that are there, in their order or another, some left out, some in vain. */
function refs(chance: Chance, names: readonly Json[]): Json {
  const kind = chance.below(12);
  if (kind < 6) return names;
  if (kind < 9) return chance.shuffled(names);
  if (kind < 11) return names.filter(() => !chance.once(3));
  return chance.list(chance.below(4), (again) => mostly(again, eventName, 5));
}

function state(chance: Chance, names: readonly Json[]): Json {
  const group: Make = (each) =>
    objectOf(
      each,
      { actions: (again) => few(again, action), eventRefs: (again) => mostly(again, () => refs(again, names), 25) },
      { actionMode: (again) => again.one(['SEQUENTIAL', 'parallel']) },
    );
  return objectOf(
    chance,
    {
      end: () => true,
      name: () => 'reload',
      type: (again) => again.one(['EVENT', 'event']),
      onEvents: (again) => few(again, group),
    },
    { exclusive: (again) => mostly(again, () => again.once(2)), timeouts: oddJson },
  );
}

function schedule(chance: Chance): Json {
  const kind = chance.below(3);
  if (kind === 0) return { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=6,18', timezone: 'Europe/Stockholm' };
  return kind === 1 ? { recurrence: 'RRULE:FREQ=WEEKLY' } : oddJson(chance);
}

/** One task definition, from well formed to malformed. */
function makeDefinition(chance: Chance): JsonObject {
  const events = chance.list(chance.one([1, 2, 2, 3, 3]), event);
  const names = events.flatMap((entry) => (isObject(entry) && Object.hasOwn(entry, 'name') ? [entry['name']!] : []));
  return objectOf(
    chance,
    {
      id: (again) => mostly(again, taskId, 20),
      name: (again) => mostly(again, () => again.one(TASK_NAMES)),
      events: (again) => mostly(again, () => events, 17),
      states: (again) => few(again, (each) => state(each, names)),
    },
    {
      enabled: (again) => mostly(again, () => again.once(2)),
      start: (again) => mostly(again, (each) => objectOf(each, { stateName: () => 'reload', schedule })),
      metadata: (again) => mostly(again, (each) => objectOf(each, { usage: () => 'ANALYTICS', spaceId: oddText })),
      data: oddText,
      specVersion: (again) => again.one(['0.8', '1.16.0']),
    },
  );
}

export function makeDefinitions(chance: Chance): readonly JsonObject[] {
  if (chance.once(20)) return chance.list(chance.below(3), (again) => ({ value: oddJson(again) }));
  return chance.list(chance.one([1, 2, 2, 3]), makeDefinition);
}

export function simplerDefinitions(tasks: readonly JsonObject[]): Iterable<readonly JsonObject[]> {
  return simplerList(tasks, simplerObject);
}

export const definitions: fc.Arbitrary<readonly JsonObject[]> = made(makeDefinitions, simplerDefinitions);

/** A definition or any other value. */
export function makeAny(chance: Chance): Json {
  return chance.once(2) ? oddJson(chance) : makeDefinition(chance);
}

export const anyValue: fc.Arbitrary<Json> = made(makeAny, simplerJson);
