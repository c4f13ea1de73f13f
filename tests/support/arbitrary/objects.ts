import type { Json, JsonObject } from '../../../lib/index.ts';
import type { Chance } from './chance.ts';
import { type Make, oddJson, oddKey } from './pools.ts';

type Members = Readonly<Record<string, Make>>;

/** An object with most of `members`, sometimes in another order, sometimes with keys that nobody knows. */
export function objectOf(chance: Chance, members: Members, optional: Members = {}): JsonObject {
  const entries: [string, Json][] = [];
  for (const [key, make] of Object.entries(members)) if (!chance.once(40)) entries.push([key, make(chance)]);
  for (const [key, make] of Object.entries(optional)) if (chance.once(3)) entries.push([key, make(chance)]);
  if (chance.once(8)) {
    entries.push(...chance.list(chance.between(1, 2), (again): [string, Json] => [oddKey(again), oddJson(again)]));
  }
  return Object.fromEntries(chance.once(10) ? chance.shuffled(entries) : entries);
}
