import type { NodeKey } from '../../model/chain.ts';
import { type Json, type JsonObject, isArray, isObject, own, withKey, withoutKey } from '../../model/json.ts';
import type { Group, Note, View, Viewport } from '../../model/view.ts';
import { commentJson, readComment } from './commentJson.ts';
import { readAll, writeAll } from './entriesById.ts';
import { readSettings, writeSettings } from './settingsJson.ts';

type Marks = Pick<View, 'notes' | 'groups' | 'comments' | 'rehearsal' | 'viewport'>;

/**
 * Notes, groups, comments and viewport, as a chain document says them; `settingsJson.ts` says the rest:
 *
 * ```json
 * {
 *   "notes": { "<note id>": { "text": "…", "at": [x, y], "size": [width, height], "task": "<node key>" } },
 *   "groups": { "<group id>": { "name": "…", "tasks": ["<node key>"], "collapsed": true } },
 *   "comments": {
 *     "<comment id>": { "task": "<node key>", "event": "<event>", "by": "…", "text": "…", "at": "…", "state": "open" }
 *   },
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
    comments: readAll(own(view, 'comments'), readComment),
    rehearsal: readSettings(own(view, 'rehearsal')),
    viewport: readViewport(own(view, 'viewport')),
  };
}

/**
 * `was` with notes, groups, comments and viewport as they are now. What could not be read in it stays; a member for
 * which there is nothing to say does not come.
 *
 * @param keyOf - The key that a node has when the file is read again.
 */
export function writeMarks(
  was: JsonObject,
  { notes, groups, comments, rehearsal, viewport }: Marks,
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
  const commented = writeAll(grouped, 'comments', comments, readComment, (one, old) => commentJson(one, old, named));
  const set = writeSettings(commented, rehearsal, named);
  return viewport ? withKey(set, 'viewport', [viewport.x, viewport.y, viewport.zoom]) : set;
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
