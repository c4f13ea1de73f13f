import { compileTask } from '../compiler/compile.ts';
import { referencedEventNames, refLists } from '../compiler/eventRefs.ts';
import { entryName } from '../compiler/events.ts';
import { ensureExclusive } from '../compiler/exclusive.ts';
import { extractEdges } from '../compiler/extractEdges.ts';
import { eventNames } from '../compiler/newEdge.ts';
import { type Incoming, type TaskNode, edgesInto } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import { type Json, type JsonObject, equalJson, isArray, own } from '../model/json.ts';
import type { Path } from '../model/path.ts';
import { type Result, ok } from '../model/result.ts';
import { sameStatus } from '../model/status.ts';
import { taskName } from '../model/task.ts';
import { refuse } from './refusals.ts';

/**
 * `task` with something written into one of its events. The task is decompiled again after it, as it would be from
 * the file: an event that is referenced may become an edge, and an edge may become an opaque event.
 *
 * @param path - From the root of the definition: `events`, the index of the event, and the place in it.
 */
export function editEvent(task: TaskNode, path: Path, value: Json | undefined): Result<TaskNode> {
  const index = path[1] as number;
  const definition = compileTask(task);
  const events = own(definition, 'events');
  if (!isArray(events) || index >= events.length) return refuse('no-event');
  const next = writePath(definition, path, value);
  if (!next) return refuse('event-blocked');
  const edited =
    path[2] === 'name' && path.length === 3
      ? rename(task, next, events.map(entryName), index, value)
      : ok(decompileAgain(task, next));
  return edited.ok && isDuplicate(task, edited.value, index)
    ? refuse('duplicate-edge', { task: taskName(task) })
    : edited;
}

/** Whether an event became one edge more from the same upstream with the same status. */
function isDuplicate(before: TaskNode, after: TaskNode, index: number): boolean {
  const [was, now] = [before.incoming[index], after.incoming[index]];
  if (now?.kind !== 'edge' || (was?.kind === 'edge' && was.source === now.source && was.status === now.status))
    return false;
  return edgesInto(after).some(
    (edge) => edge !== now && edge.source === now.source && sameStatus(edge.status, now.status),
  );
}

/** Renames an event, and every reference to it. A name refers to the first event that has it. */
function rename(
  task: TaskNode,
  written: JsonObject,
  names: readonly Json[],
  index: number,
  value: Json | undefined,
): Result<TaskNode> {
  const old = names[index]!;
  const isReferenced = old !== null && names.indexOf(old) === index && referencedEventNames(written).has(old);
  if (value === old) return ok(task);
  if (value !== undefined && names.includes(value)) return refuse('event-name-taken', { name: show(value) });
  if (!isReferenced) return ok(decompileAgain(task, written));
  if (typeof value !== 'string' || value === '') return refuse('event-name-missing');
  if (eventNames(task).has(value)) return refuse('event-name-referenced', { name: show(value) });
  let next = written;
  for (const { path, refs } of refLists(written)) {
    if (refs.includes(old))
      next = writePath(
        next,
        path,
        refs.map((name) => (name === old ? value : name)),
      )!;
  }
  return ok(decompileAgain(task, next));
}

function show(name: Json): string {
  return typeof name === 'string' ? `“${name}”` : JSON.stringify(name);
}

/** The task as it is decompiled from a definition. It shares all the entries that did not change. */
function decompileAgain(task: TaskNode, definition: JsonObject): TaskNode {
  const extracted = extractEdges(definition, task.key);
  const incoming = extracted.incoming.map((entry, index) =>
    isSame(task.incoming[index], entry) ? task.incoming[index]! : entry,
  );
  const rewired = incoming.some((entry, index) => entry !== task.incoming[index]);
  return rewired ? ensureExclusive({ ...extracted, incoming }) : { ...extracted, incoming };
}

function isSame(before: Incoming | undefined, after: Incoming): boolean {
  return before !== undefined && equalJson(before as unknown as Json, after as unknown as Json, true);
}
