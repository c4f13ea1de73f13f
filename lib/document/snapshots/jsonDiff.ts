import { type Json, type JsonObject, equalJson, fromEntries, isObject, own } from '../../model/json.ts';

/** What makes one JSON object of another. As JSON itself, so that it can be stored. */
export type JsonDiff = {
  /** Members that are new or other, with their values. */
  readonly set?: JsonObject;
  /** Members that are gone. */
  readonly gone?: readonly string[];
  /** Members that are objects in both, by name. */
  readonly into?: { readonly [key: string]: JsonDiff };
};

/**
 * `from` to `to`, so that `patched(from, diffJson(from, to))` equals `to`, key order included; `null` where that order
 * cannot be had.
 */
export function diffJson(from: JsonObject, to: JsonObject): JsonDiff | null {
  const kept = Object.keys(from).filter((key) => Object.hasOwn(to, key));
  const added = Object.keys(to).filter((key) => !Object.hasOwn(from, key));
  const order = Object.keys(fromEntries([...kept, ...added].map((key) => [key, null])));
  if (!Object.keys(to).every((key, index) => key === order[index])) return null;
  const set: [string, Json][] = added.map((key) => [key, to[key]!]);
  const into: [string, JsonDiff][] = [];
  for (const key of kept) {
    const [before, after] = [from[key]!, to[key]!];
    if (equalJson(before, after, true)) continue;
    const inner = isObject(before) && isObject(after) ? diffJson(before, after) : null;
    if (inner) into.push([key, inner]);
    else set.push([key, after]);
  }
  const gone = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
  return {
    ...(set.length > 0 ? { set: fromEntries(set) } : {}),
    ...(gone.length > 0 ? { gone } : {}),
    ...(into.length > 0 ? { into: Object.fromEntries(into) } : {}),
  };
}

/** `from` with a diff carried out. */
export function patchedJson(from: JsonObject, { set = {}, gone = [], into = {} }: JsonDiff): JsonObject {
  const left = new Set(gone);
  const kept = Object.entries(from).filter(([key]) => !left.has(key));
  const changed = kept.map(([key, value]): [string, Json] => {
    const next = own(set, key);
    if (next !== undefined) return [key, next];
    return Object.hasOwn(into, key) && isObject(value) ? [key, patchedJson(value, into[key]!)] : [key, value];
  });
  return fromEntries([...changed, ...Object.entries(set).filter(([key]) => !Object.hasOwn(from, key))]);
}
