import type { NodeKey } from '../../model/chain.ts';
import {
  type Json,
  type JsonObject,
  fromEntries,
  isArray,
  isObject,
  own,
  withKey,
  withoutKey,
} from '../../model/json.ts';
import type { Group, GroupId, Note, NoteId, View, Viewport } from '../../model/view.ts';

type Marks = Pick<View, 'notes' | 'groups' | 'viewport'>;

/**
 * Notes, groups and viewport, as a chain document says them:
 *
 * ```json
 * {
 *   "notes": { "<note id>": { "text": "…", "at": [x, y], "size": [width, height], "task": "<node key>" } },
 *   "groups": { "<group id>": { "name": "…", "tasks": ["<node key>"], "collapsed": true } },
 *   "viewport": [x, y, zoom]
 * }
 * ```
 *
 * What is not of this form is passed over.
 */
export function readMarks(view: JsonObject): Marks {
  return {
    notes: readAll<Note>(own(view, 'notes'), readNote),
    groups: readAll<Group>(own(view, 'groups'), readGroup),
    viewport: readViewport(own(view, 'viewport')),
  };
}

/**
 * `was` with notes, groups and viewport as they are now. What could not be read in it stays; a member for which
 * there is nothing to say does not come.
 *
 * @param keyOf - The key that a node has when the file is read again.
 */
export function writeMarks(
  was: JsonObject,
  { notes, groups, viewport }: Marks,
  keyOf: (key: NodeKey) => NodeKey | undefined,
): JsonObject {
  // what the file names and the chain does not hold is named as before
  const named = (key: NodeKey) => keyOf(key) ?? key;
  const noted = writeAll(was, 'notes', notes, readNote, (note, old) => noteJson(note, old, named));
  const grouped = writeAll(noted, 'groups', groups, readGroup, ({ name, tasks, isCollapsed }, old) => {
    const written = { ...old, name, tasks: tasks.map(named) };
    if (isCollapsed) return withKey(written, 'collapsed', true);
    return own(old, 'collapsed') === true ? withoutKey(written, 'collapsed') : written;
  });
  return viewport ? withKey(grouped, 'viewport', [viewport.x, viewport.y, viewport.zoom]) : grouped;
}

function readNote(json: Json): Note | null {
  if (!isObject(json)) return null;
  const [text, task] = [own(json, 'text'), own(json, 'task')];
  const at = numbers(own(json, 'at'), 2);
  const size = numbers(own(json, 'size'), 2);
  if (typeof text !== 'string' || !at || !size || !size.every((side) => side > 0)) return null;
  return {
    text,
    x: at[0]!,
    y: at[1]!,
    width: size[0]!,
    height: size[1]!,
    task: typeof task === 'string' ? task : null,
  };
}

function noteJson(
  { text, x, y, width, height, task }: Note,
  old: JsonObject,
  named: (key: NodeKey) => NodeKey,
): JsonObject {
  const written = { ...old, text, at: [x, y], size: [width, height] };
  if (task !== null) return withKey(written, 'task', named(task));
  return typeof own(old, 'task') === 'string' ? withoutKey(written, 'task') : written;
}

function readGroup(json: Json): Group | null {
  if (!isObject(json)) return null;
  const [name, tasks] = [own(json, 'name'), own(json, 'tasks')];
  if (typeof name !== 'string' || !isArray(tasks) || tasks.length === 0) return null;
  if (!tasks.every((key) => typeof key === 'string')) return null;
  return { name, tasks, ...(own(json, 'collapsed') === true ? { isCollapsed: true } : {}) };
}

function readViewport(json: Json | undefined): Viewport | null {
  const found = numbers(json, 3);
  return found && found[2]! > 0 ? { x: found[0]!, y: found[1]!, zoom: found[2]! } : null;
}

function numbers(json: Json | undefined, count: number): readonly number[] | null {
  const fits =
    isArray(json) && json.length === count && json.every((item) => typeof item === 'number' && Number.isFinite(item));
  return fits ? (json as readonly number[]) : null;
}

function readAll<T>(json: Json | undefined, read: (json: Json) => T | null): Map<string, T> {
  const entries = isObject(json) ? Object.entries(json) : [];
  return new Map(
    entries.flatMap(([id, one]): [string, T][] => {
      const found = read(one);
      return found === null ? [] : [[id, found]];
    }),
  );
}

/** `view` with one member written, each entry over what the file said of it. */
function writeAll<T>(
  view: JsonObject,
  name: string,
  now: ReadonlyMap<NoteId | GroupId, T>,
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
