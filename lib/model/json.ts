/** Any JSON value. Definitions are read-only data: a change makes a new object. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object; its own keys only, in their order. */
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value of an own key: never an inherited one, whatever the key is called. */
export function own(object: JsonObject, key: string): Json | undefined {
  const value = object[key];
  // no JSON value is a function, and what `__proto__` inherits is not a value either: cheaper than to ask each time
  return typeof value === 'function' || value === (Object.prototype as unknown) ? undefined : value;
}

/** An object from entries. `__proto__` becomes an ordinary key, as it is in JSON. */
export function fromEntries(entries: Iterable<readonly [string, Json]>): JsonObject {
  return Object.fromEntries(entries);
}

/**
 * `object` with `key` set. A key that is there keeps its place; a new one goes before the first of
 * `before` that is there, else last.
 */
export function withKey(object: JsonObject, key: string, value: Json, before: readonly string[] = []): JsonObject {
  const added = { [key]: value };
  if (Object.hasOwn(object, key) || before.length === 0) return { ...object, ...added };
  const entries = Object.entries(object);
  const next = entries.findIndex(([name]) => before.includes(name));
  entries.splice(next < 0 ? entries.length : next, 0, [key, value]);
  return fromEntries(entries);
}

/** `object` without `key`; the same object when it is not there. */
export function withoutKey(object: JsonObject, key: string): JsonObject {
  return Object.hasOwn(object, key) ? fromEntries(Object.entries(object).filter(([name]) => name !== key)) : object;
}

/** Equal as JSON. The order of keys counts only with `ordered`. `-0` equals `0`; `undefined` equals itself alone. */
export function equalJson(a: Json | undefined, b: Json | undefined, ordered = false): boolean {
  if (a === b) return true;
  if (isArray(a)) {
    return isArray(b) && a.length === b.length && a.every((item, index) => equalJson(item, b[index]!, ordered));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  const others = Object.keys(b);
  if (keys.length !== others.length) return false;
  return keys.every(
    (key, index) => (ordered ? others[index] === key : Object.hasOwn(b, key)) && equalJson(a[key]!, b[key]!, ordered),
  );
}
