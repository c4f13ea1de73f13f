import { exclusivePath } from '../compiler/exclusive.ts';
import { inlineEdge } from '../compiler/inlineEdge.ts';
import { type NodeKey, type TaskNode, edgesInto } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import { type Json, type JsonObject, equalJson, isArray, own } from '../model/json.ts';
import { type Path, getIn } from '../model/path.ts';
import { type Result, ok } from '../model/result.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { type EditResult, edit } from './edit.ts';
import { pathRefusal } from './editablePaths.ts';
import { editEvent } from './editEvent.ts';
import { followGhosts, renameCommented, renameRoute } from './follow.ts';
import { refuse } from './refusals.ts';
import { replaceTask } from './replace.ts';

/** A path in the definition of a task, as the file has it: its events included. */
export interface Place {
  readonly task: NodeKey;
  readonly path: Path;
}

/**
 * Writes one value into the definition of a task; `undefined` removes it, so that the service's default applies.
 * References to an event follow when it is renamed. It refuses what the service owns, what would change which events
 * start what, and a path that runs through something that is not an object.
 *
 * @param args - `path`: from the root of the definition, `['events', 0, 'name']` for the name of its first event.
 * @example setAt(document, { task: 'a', path: ['states', 0, 'timeouts', 'eventTimeout'], value: 'PT1H' })
 */
export function setAt<D extends ChainWithView>(
  document: D,
  args: Place & { readonly value: Json | undefined },
): EditResult<D> {
  const { path, value } = args;
  const task = graphOf(document.chain).byKey.get(args.task);
  if (!task) return refuse('no-task');
  const next = withValueAt(task, path, value);
  if (!next.ok) return next;
  const label = `Change ${fieldName(path)} of ${taskName(task)}`;
  return edit(next.value === task ? document : withEdited(document, task, next.value), label);
}

/** `document` with a task replaced, and with places and routes gone over to what stands for the same after it. */
export function withEdited<D extends ChainWithView>(document: D, before: TaskNode, after: TaskNode): D {
  const replaced = replaceTask(document, after);
  if (before.incoming === after.incoming) return replaced;
  return followGhosts(document, renameCommented(renameRoute(replaced, before, after), before, after));
}

/**
 * What stands at a place of a definition; `undefined` where nothing does.
 *
 * @example getAt(task, ['states', 0, 'name']) // 'reload'
 */
export function getAt(task: TaskNode, path: Path): Json | undefined {
  if (path[0] !== 'events' || path.length < 2) return getIn(task.definition, path);
  const [, index, ...rest] = path;
  const entry = typeof index === 'number' ? task.incoming[index] : undefined;
  return entry && getIn(entry.kind === 'edge' ? inlineEdge(entry) : entry.entry, rest);
}

/** `task` with a value written; the same task if the value is there already. */
export function withValueAt(task: TaskNode, path: Path, value: Json | undefined): Result<TaskNode> {
  const refused = pathRefusal(task.definition, path);
  if (refused) return refused;
  const now = getAt(task, path);
  if (now === undefined && value === undefined) {
    const reached = withValueAt(task, path, null);
    return reached.ok ? ok(task) : reached;
  }
  if (equalJson(now, value, true)) return ok(task);
  if (path[0] === 'events') return editEvent(task, path, value);
  if (value === undefined && leavesJoinUnset(task, path)) return refuse('join-required');
  const definition = writePath(task.definition, path, value);
  if (!definition) return refuse('field-blocked', { key: fieldName(path) });
  return ok(definition === task.definition ? task : { ...task, definition: startFollows(definition, path, now) });
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

function leavesJoinUnset(task: TaskNode, path: Path): boolean {
  return path.at(-1) === 'exclusive' && edgesInto(task).length > 1 && equalJson(path, exclusivePath(task));
}

/** The last key of a path, in the words of the file. */
function fieldName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'a value');
}
