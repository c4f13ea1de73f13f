import type { Json, JsonObject } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';

/** Lists with one item less, the longest cuts first, then lists with one item made simpler. */
export function* simplerList<T>(
  list: readonly T[],
  simplerItem: (item: T) => Iterable<T>,
  least = 0,
): Iterable<readonly T[]> {
  if (list.length > least + 1) yield list.slice(0, Math.max(least, list.length >> 1));
  for (let at = 0; list.length > least && at < list.length; at += 1) yield list.toSpliced(at, 1);
  for (const [at, item] of list.entries()) {
    for (const simple of simplerItem(item)) yield list.with(at, simple);
  }
}

/** Objects with one key less, then with one value made simpler. */
export function* simplerObject(object: JsonObject): Iterable<JsonObject> {
  const entries = Object.entries(object);
  for (let at = 0; at < entries.length; at += 1) yield Object.fromEntries(entries.toSpliced(at, 1));
  for (const [at, [key, value]] of entries.entries()) {
    for (const simple of simplerJson(value)) yield Object.fromEntries(entries.with(at, [key, simple]));
  }
}

export function* simplerJson(value: Json): Iterable<Json> {
  if (isArray(value)) yield* simplerList(value, simplerJson);
  else if (isObject(value)) yield* simplerObject(value);
}
