import type { JsonObject } from '../model/json.ts';
import { type Home, type Named, makeDefinition } from './definition.ts';
import { nameTasks } from './name.ts';
import { planComponent } from './plan.ts';
import { type Random, randomFrom } from './random.ts';
import { makeSchedule } from './schedule.ts';
import { componentSizes } from './sizes.ts';
import { DOMAINS, REGIONS } from './words.ts';

/** What a made-up estate is to be like. */
export interface SampleOptions {
  /** How many tasks, 1 or more. */
  readonly tasks: number;
  /** A whole number that decides everything else; 1 when left out. */
  readonly seed?: number;
}

/**
 * A made-up estate as task definitions, in the form that the service returns: components of 5 to 60 tasks that
 * extract, stage, build marts and reload reports, with schedules, fan-out, joins, failure branches and audits.
 * Up to 40 tasks are one component. Each task stands after those that it waits for. The same options give the
 * same definitions, anywhere.
 *
 * @returns Exactly `tasks` definitions, in dialect `v1`.
 * @throws RangeError when `tasks` is not a whole number from 1, or `seed` no whole number.
 * @example
 * const estate = sample({ tasks: 300, seed: 7 });
 * decompile(estate).tasks.length; // 300
 */
export function sample({ tasks, seed = 1 }: SampleOptions): JsonObject[] {
  if (!Number.isSafeInteger(tasks) || tasks < 1) throw new RangeError('tasks must be a whole number from 1');
  if (!Number.isSafeInteger(seed)) throw new RangeError('seed must be a whole number');
  const random = randomFrom(seed);
  const tenantId = random.hex(32);
  const places = new Map<string, number>();
  return componentSizes(tasks, random).flatMap((size) => makeComponent(size, tenantId, places, random));
}

function makeComponent(size: number, tenantId: string, places: Map<string, number>, random: Random): JsonObject[] {
  const domain = random.pick(DOMAINS);
  const region = random.pick(REGIONS);
  const place = numbered(`${domain.name} ${region.name}`, places);
  const home = makeHome(tenantId, random);

  const plan = planComponent(size, random);
  const names = nameTasks(plan, domain, place, random);
  const tasks = names.map((name): Named => ({ id: random.uuid(), name }));
  return plan.map((task, index) => {
    const upstreams = task.waitsFor.map((upstream) => tasks[upstream]!);
    // a few are started by hand only; the first never is, or a small component would have no schedule at all
    const scheduled = upstreams.length === 0 && (index === 0 || random.chance(0.9));
    const schedule = scheduled ? makeSchedule(region.timezone, random) : null;
    return makeDefinition(task, tasks[index]!, upstreams, schedule, home, random);
  });
}

function numbered(place: string, places: Map<string, number>): string {
  const count = (places.get(place) ?? 0) + 1;
  places.set(place, count);
  return count === 1 ? place : `${place} ${count}`;
}

function makeHome(tenantId: string, random: Random): Home {
  const day = String(random.int(1, 28)).padStart(2, '0');
  return {
    tenantId,
    ownerId: random.hex(24),
    spaceId: random.hex(24),
    createdAt: `2026-01-${day}T09:12:40.118Z`,
    updatedAt: `2026-03-${day}T14:05:07.902Z`,
  };
}
