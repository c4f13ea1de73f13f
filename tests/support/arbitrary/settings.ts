import type { Json, JsonObject } from '../../../lib/index.ts';
import type { Chance } from './chance.ts';
import { objectOf } from './objects.ts';
import { type Make, mostly, oddJson, taskId } from './pools.ts';

const TIMES = ['07:00', '23:59', '24:00', '7:00', '2026-03-01T04:00:00Z', 'tomorrow'] as const;
const NAMES = ['one-1', 'two', '__proto__'] as const;

/** What a chain document may say of how its tasks run, mostly in the right form. */
export function makeSettings(chance: Chance): JsonObject {
  const time: Make = (again) => again.one(TIMES);
  const times: Make = (again) => mostly(again, () => again.list(again.between(1, 2), time));
  const duration: Make = (again) =>
    mostly(again, (): Json =>
      again.once(2)
        ? { low: again.below(9), usual: again.between(5, 20), high: again.between(10, 30) }
        : { source: 'runs', count: 7, quantiles: [1, 2.5, again.below(9)] },
    );
  const task: Make = (again) =>
    objectOf(
      again,
      {},
      {
        duration,
        failure: (one) => mostly(one, () => ({ source: one.one(['runs', 'entered']), share: one.below(12) / 10 })),
        deadline: time,
        manual: times,
        datasets: times,
        owner: oddJson,
      },
    );
  const quiet: Make = (again) =>
    objectOf(again, { from: time, to: time }, { days: (one) => one.list(one.below(3), () => one.one(['MO', 'SU'])) });
  const change: Make = (again) =>
    again.one<Json>([
      { kind: 'off', task: taskId(again) },
      { kind: 'takes', task: taskId(again), seconds: again.between(-1, 9) },
      { kind: 'no-edge', task: taskId(again), event: 'done' },
      { kind: 'starts-at', task: taskId(again), time: '04:00', zone: again.one(['Europe/Oslo', 'Mars']) },
      { kind: 'lanes', lanes: again.below(3) },
      { kind: 'rains' },
    ]);
  const scenario: Make = (again) =>
    objectOf(again, { name: (one) => mostly(one, () => 'Late'), changes: (one) => one.list(one.below(3), change) });
  return objectOf(
    chance,
    {},
    {
      zone: (again) => mostly(again, () => again.one(['Europe/Oslo', 'UTC', 'Mars/Phobos'])),
      lanes: (again) => mostly(again, () => again.below(4)),
      tasks: (again) => mostly(again, () => entries(again, taskId, task)),
      quiet: (again) => mostly(again, () => entries(again, (one) => one.one(NAMES), quiet)),
      holidays: (again) =>
        mostly(again, () =>
          entries(
            again,
            (one) => one.one(['2026-12-25', '2026-13-25', 'Easter']),
            () => 'Off',
          ),
        ),
      scenarios: (again) => mostly(again, () => entries(again, (one) => one.one(NAMES), scenario)),
    },
  );
}

function entries(chance: Chance, key: (chance: Chance) => string, make: Make): JsonObject {
  return Object.fromEntries(chance.list(chance.below(3), (one): [string, Json] => [key(one), mostly(one, make)]));
}
