import type { Json } from '../../../lib/index.ts';
import type { Chance } from './chance.ts';
import { objectOf } from './objects.ts';
import { type Make, eventName, mostly, oddJson, oddText, taskId } from './pools.ts';

const STATUS_WORDS = ['SUCCEEDED', 'FAILED', 'succeeded', 'Failed', 'aborted', 'any', ''] as const;

function item(chance: Chance, name: string, value: Make): Json {
  const made = value(chance);
  if (!chance.once(5)) return { contextAttributeName: name, contextAttributeValue: made };
  return objectOf(chance, { contextAttributeValue: () => made, contextAttributeName: () => name });
}

const idItem: Make = (chance) => item(chance, 'id', chance.once(13) ? oddText : taskId);

const statusItem: Make = (chance) => item(chance, 'status', (again) => mostly(again, () => again.one(STATUS_WORDS)));

const otherItem: Make = (chance) => {
  const kind = chance.below(3);
  if (kind === 0) return item(chance, 'appId', () => chance.one(['app-1', 'app-2']));
  return kind === 1 ? item(chance, 'spaceId', oddJson) : oddJson(chance);
};

/** Usually one `id` and at most one `status`, in either order; sometimes none or too many. */
function correlation(chance: Chance): Json {
  const ids = chance.list(chance.once(13) ? chance.below(3) : 1, idItem);
  const statuses = chance.list(chance.once(13) ? chance.below(3) : chance.below(2), statusItem);
  const others = chance.list(chance.once(5) ? chance.between(1, 2) : 0, otherItem);
  return chance.once(2) ? [...ids, ...statuses, ...others] : [...others, ...statuses, ...ids];
}

/** Mostly "a run finished", sometimes an updated dataset or something else. */
export function event(chance: Chance): Json {
  const kind = chance.below(18);
  if (kind === 0) return oddJson(chance);
  const dataset = kind === 1;
  return objectOf(
    chance,
    {
      name: eventName,
      type: () => (dataset ? 'com.qlik/active-analytics-orch' : 'com.qlik.v1.task.run.finished'),
      source: () => (dataset ? 'dataset.updated' : 'system-events.task'),
      correlation: (again) => mostly(again, correlation, 25),
    },
    { dataOnly: (again) => again.once(2) },
  );
}
