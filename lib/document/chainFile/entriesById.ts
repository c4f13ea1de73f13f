import { type Json, type JsonObject, fromEntries, isObject, own, withKey, withoutKey } from '../../model/json.ts';

/** The entries of one member of a view that are of its form, by their ids. */
export function readAll<T>(json: Json | undefined, read: (json: Json) => T | null): Map<string, T> {
  const entries = isObject(json) ? Object.entries(json) : [];
  return new Map(
    entries.flatMap(([id, one]): [string, T][] => {
      const found = read(one);
      return found === null ? [] : [[id, found]];
    }),
  );
}

/** `view` with one member written, each entry over what the file said of it. */
export function writeAll<T>(
  view: JsonObject,
  name: string,
  now: ReadonlyMap<string, T>,
  read: (json: Json) => T | null,
  write: (one: T, old: JsonObject) => JsonObject,
): JsonObject {
  const was = own(view, name);
  const old = isObject(was) ? was : {};
  const held = new Set<string>();
  const entries = Object.entries(old).flatMap(([id, json]): [string, Json][] => {
    if (read(json) === null) return [[id, json]];
    const one = now.get(id);
    if (one === undefined) return [];
    held.add(id);
    return [[id, write(one, json as JsonObject)]];
  });
  const taken = new Set(Object.keys(old));
  for (const [id, one] of now) if (!held.has(id)) entries.push([freeId(id, taken), write(one, {})]);
  if (entries.length > 0)
    return withKey(isObject(was) || was === undefined ? view : setAside(view, name, was), name, fromEntries(entries));
  // an empty one that was read stays, and so does one of another form
  return Object.keys(old).length > 0 ? withoutKey(view, name) : view;
}

/** A new entry never takes the place of one that could not be read. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  taken.add(free);
  return free;
}

/** A member of another form makes room: it goes on under another name. */
function setAside(view: JsonObject, name: string, was: Json): JsonObject {
  return withKey(view, freeId(`${name} not read`, new Set(Object.keys(view))), was);
}
