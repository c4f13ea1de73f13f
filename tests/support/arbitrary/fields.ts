import type { Json, JsonObject, Path } from '../../../lib/index.ts';
import type { Chance } from './chance.ts';
import { oddJson, oddKey, eventName, taskId } from './pools.ts';

interface Written {
  readonly path: Path;
  readonly value: Json | undefined;
}

const STATE = ['states', 0];
const GROUP = [...STATE, 'onEvents', 0];
const ACTION = [...GROUP, 'actions', 0];

/** Places that have a field in the inspector, each with what the service takes there. */
const SOUND: readonly (readonly [path: Path, values: readonly Json[]])[] = [
  [['description'], ['What it does', '']],
  [['version'], ['2.0.0']],
  [['keepActive'], [true, false]],
  [['annotations'], [['nightly'], ['a', 'b']]],
  [['metadata', 'migratedFrom'], ['reload-1']],
  [[...STATE, 'name'], ['Reload']],
  [
    [...STATE, 'exclusive'],
    [true, false],
  ],
  [[...STATE, 'timeouts', 'eventTimeout'], ['PT1H']],
  [[...STATE, 'timeouts', 'actionExecTimeout'], ['PT30M']],
  [[...ACTION, 'name'], ['Reload the app']],
  [[...ACTION, 'retryRef'], ['twice']],
  [[...ACTION, 'retryableErrors'], [['timeout']]],
];

/**
 * Places of which the published schema thinks otherwise than the service: in letter case, and in what an expression is.
 */
const DISPUTED: readonly Path[] = [['key'], [...GROUP, 'actionMode'], [...ACTION, 'functionRef', 'invoke']];

export function soundPlace(chance: Chance): Written {
  const [path, values] = chance.one(SOUND);
  return { path, value: chance.one(values) };
}

/** Places that the service owns, that wiring stands in, and that are none at all. */
const REFUSED: readonly Path[] = [
  [],
  ['id'],
  ['resourceId'],
  ['data'],
  ['tasks'],
  ['taskloom'],
  ['states'],
  ['states', 0],
  ['events'],
  ['events', 0],
  ['metadata'],
  ['metadata', 'trigger'],
  [...STATE, 'onEvents'],
  GROUP,
  [...GROUP, 'eventRefs'],
  [...GROUP, 'eventRefs', 0],
  [...GROUP, 'actions'],
  ACTION,
];

export function anyPlace(chance: Chance): Written {
  const kind = chance.below(8);
  const path =
    kind === 0
      ? chance.one(REFUSED)
      : kind === 1
        ? [oddKey(chance)]
        : elsewhere(chance, chance.once(6) ? chance.one(DISPUTED) : chance.one(SOUND)[0]);
  return { path, value: chance.once(5) ? undefined : oddJson(chance) };
}

/** The same place in the second state, group or action now and then. */
function elsewhere(chance: Chance, path: Path): Path {
  return path.map((step) => (typeof step === 'number' && chance.once(5) ? 1 : step));
}

const EVENT_PLACES: readonly Path[] = [
  ['name'],
  ['name'],
  ['type'],
  ['source'],
  ['dataOnly'],
  ['correlation'],
  ['correlation', 0, 'contextAttributeValue'],
  ['correlation', 1, 'contextAttributeValue'],
  ['correlation', 0, 'contextAttributeName'],
  ['note'],
];

/** Values that make edges of events, and events of edges. */
export function eventPlace(chance: Chance): Written {
  const path = chance.one(EVENT_PLACES);
  if (chance.once(6)) return { path, value: chance.once(2) ? undefined : oddJson(chance) };
  switch (path.at(-1)) {
    case 'name':
      return { path, value: chance.once(3) ? 'quite new' : eventName(chance) };
    case 'type':
      return { path, value: chance.one(['com.qlik.v1.task.run.finished', 'com.qlik/active-analytics-orch']) };
    case 'source':
      return { path, value: chance.one(['system-events.task', 'dataset.updated']) };
    case 'correlation':
      return { path, value: correlation(chance) };
    case 'contextAttributeName':
      return { path, value: chance.one(['id', 'status', 'appId']) };
    default:
      return { path, value: taskId(chance) };
  }
}

function correlation(chance: Chance): Json {
  const items: Json[] = [{ contextAttributeName: 'id', contextAttributeValue: taskId(chance) }];
  if (chance.once(2))
    items.push({ contextAttributeName: 'status', contextAttributeValue: chance.one(['FAILED', 'odd']) });
  if (chance.once(3)) items.push({ contextAttributeName: 'appId', contextAttributeValue: 'app-1' });
  return chance.once(3) ? items.toReversed() : items;
}

export function soundEventPlace(chance: Chance): Written {
  return chance.once(2)
    ? { path: ['dataOnly'], value: chance.once(2) }
    : { path: ['name'], value: chance.one(['mine', 'yours', 'theirs']) };
}

export function otherKeys(chance: Chance, sound: boolean): JsonObject {
  // the service documents no other keys
  if (sound) return {};
  return Object.fromEntries(chance.list(chance.below(3), (again): [string, Json] => [oddKey(again), oddJson(again)]));
}
