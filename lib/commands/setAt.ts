import { type NodeKey, type TaskNode, edgesInto } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import { type Json, type JsonObject, equalJson, isArray, own } from '../model/json.ts';
import { inlineEdge } from '../compiler/inlineEdge.ts';
import { type Path, getIn } from '../model/path.ts';
import { taskName } from '../model/task.ts';
import { exclusivePath } from '../compiler/exclusive.ts';
import { type Verdict, YES, no } from '../model/verdict.ts';
import type { Drawing } from '../model/view.ts';
import { editEvent } from './event.ts';
import { followGhosts, renameRoute } from './follow.ts';
import { placeFault } from './place.ts';
import { replaceTask } from './replace.ts';
import { type Edited, NotAllowed } from './types.ts';

/** A place in the definition of a task, as the file has it: its events included. */
export interface Place {
  readonly task: NodeKey;
  readonly path: Path;
}

/**
 * Whether a value can be written at a place of a definition; without `value`, whether the place can be edited at
 * all. It cannot where the service owns it, where it would change which events start what, and where the path runs
 * through something that is no object.
 */
export function canSetAt(document: Drawing, args: Place & { readonly value?: Json | undefined }): Verdict {
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) return no('There is no such task.');
  const done = writtenAt(task, args.path, 'value' in args ? args.value : valueAt(task, args.path));
  return typeof done === 'string' ? no(done) : YES;
}

/**
 * Writes one value into the definition of a task; `undefined` takes it away, so that the service's default holds.
 * An event that is renamed takes the calls of it along.
 *
 * @param args - `path`: from the root of the definition, `['events', 0, 'name']` for the name of its first event.
 * @throws {NotAllowed} When `canSetAt` says no.
 * @example setAt(document, { task: 'a', path: ['states', 0, 'timeouts', 'eventTimeout'], value: 'PT1H' })
 */
export function setAt<D extends Drawing>(document: D, args: Place & { readonly value: Json | undefined }): Edited<D> {
  const { path, value } = args;
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) throw new NotAllowed('There is no such task.');
  const next = writtenAt(task, path, value);
  if (typeof next === 'string') throw new NotAllowed(next);
  const label = `Change ${fieldName(path)} of ${taskName(task)}`;
  if (next === task) return { document, label };
  return { document: withEdited(document, task, next), label, select: { tasks: [task.key] } };
}

/** `document` with a task replaced, and with places and routes gone over to what stands for the same after it. */
export function withEdited<D extends Drawing>(document: D, before: TaskNode, after: TaskNode): D {
  const replaced = replaceTask(document, after);
  return before.incoming === after.incoming ? replaced : followGhosts(document, renameRoute(replaced, before, after));
}

/** What stands at a place of a definition; `undefined` where nothing does. */
export function valueAt(task: TaskNode, path: Path): Json | undefined {
  if (path[0] !== 'events' || path.length < 2) return getIn(task.definition, path);
  const [, index, ...rest] = path;
  const entry = typeof index === 'number' ? task.incoming[index] : undefined;
  return entry && getIn(entry.kind === 'edge' ? inlineEdge(entry) : entry.entry, rest);
}

/** `task` with a value written, or why it cannot be; the same task where the value is there already. */
export function writtenAt(task: TaskNode, path: Path, value: Json | undefined): TaskNode | string {
  const fault = placeFault(task.definition, path);
  if (fault !== null) return fault;
  const now = valueAt(task, path);
  if (now === undefined && value === undefined) {
    const reached = writtenAt(task, path, null);
    return typeof reached === 'string' ? reached : task;
  }
  if (now === undefined || value === undefined ? now === value : equalJson(now, value, true)) return task;
  if (path[0] === 'events') return editEvent(task, path, value);
  if (value === undefined && leavesJoinUnsaid(task, path))
    return 'A task with two edges or more must say how it waits for them.';
  const definition = writePath(task.definition, path, value);
  if (!definition) return `The definition has something else where ${fieldName(path)} belongs; change it in the file.`;
  return definition === task.definition ? task : { ...task, definition: startFollows(definition, path, now) };
}

/** `start` calls a state by its name, and goes on doing so when that changes. */
function startFollows(definition: JsonObject, path: Path, old: Json | undefined): JsonObject {
  if (path[0] !== 'states' || path.length !== 3 || path[2] !== 'name' || typeof old !== 'string') return definition;
  const name = getIn(definition, path);
  if (typeof name !== 'string' || getIn(definition, START) !== old) return definition;
  const states = own(definition, 'states');
  const another = isArray(states) && states.some((state) => getIn(state, ['name']) === old);
  return another ? definition : (writePath(definition, START, name) ?? definition);
}

const START: Path = ['start', 'stateName'];

function leavesJoinUnsaid(task: TaskNode, path: Path): boolean {
  return path.at(-1) === 'exclusive' && edgesInto(task).length > 1 && equalJson(path, exclusivePath(task));
}

/** The last key of a path, in the words of the file. */
function fieldName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'a value');
}
