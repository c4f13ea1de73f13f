import { type Incoming, type TaskNode, edgesInto } from '../model/chain.ts';
import { referencedEventNames, refLists } from '../compiler/eventRefs.ts';
import { entryName } from '../compiler/events.ts';
import { writePath } from '../model/fields.ts';
import { type Json, type JsonObject, equalJson, isArray, own } from '../model/json.ts';
import { extractEdges } from '../compiler/extractEdges.ts';
import { compileTask } from '../compiler/compile.ts';
import { eventNames } from '../compiler/newEdge.ts';
import type { Path } from '../model/path.ts';
import { sameStatus } from '../model/status.ts';
import { taskName } from '../model/task.ts';
import { ensureExclusive } from '../compiler/exclusive.ts';

/**
 * `task` with something written into one of its events, or why it cannot be. The task is read anew after it, as it
 * would be from the file: an event that is called may become an edge, and an edge may become a kept event.
 *
 * @param path - From the root of the definition: `events`, the index of the event, and the place in it.
 */
export function editEvent(task: TaskNode, path: Path, value: Json | undefined): TaskNode | string {
  const index = path[1] as number;
  const definition = compileTask(task);
  const events = own(definition, 'events');
  if (!isArray(events) || index >= events.length) return 'There is no such event.';
  const next = writePath(definition, path, value);
  if (!next) return 'The event has something else at that place; change it in the file.';
  const edited =
    path[2] === 'name' && path.length === 3
      ? rename(task, next, events.map(entryName), index, value)
      : liftAnew(task, next);
  return typeof edited !== 'string' && saysTwice(task, edited, index)
    ? `${taskName(task)} already waits for that.`
    : edited;
}

/** Whether an event became one edge more from the same upstream with the same status. */
function saysTwice(before: TaskNode, after: TaskNode, index: number): boolean {
  const [was, now] = [before.incoming[index], after.incoming[index]];
  if (now?.kind !== 'edge' || (was?.kind === 'edge' && was.source === now.source && was.status === now.status))
    return false;
  return edgesInto(after).some(
    (edge) => edge !== now && edge.source === now.source && sameStatus(edge.status, now.status),
  );
}

/** A new name, and every call of the event with it. A name means the first event that has it. */
function rename(
  task: TaskNode,
  written: JsonObject,
  names: readonly Json[],
  index: number,
  value: Json | undefined,
): TaskNode | string {
  const old = names[index]!;
  const called = old !== null && names.indexOf(old) === index && referencedEventNames(written).has(old);
  if (value === old) return task;
  if (value !== undefined && names.includes(value)) return `Another event of this task is called ${show(value)}.`;
  if (!called) return liftAnew(task, written);
  if (typeof value !== 'string' || value === '') return 'An event that eventRefs call needs a name.';
  if (eventNames(task).has(value)) return `eventRefs of this task call ${show(value)} already.`;
  let next = written;
  for (const { path, refs } of refLists(written)) {
    if (refs.includes(old))
      next = writePath(
        next,
        path,
        refs.map((name) => (name === old ? value : name)),
      )!;
  }
  return liftAnew(task, next);
}

function show(name: Json): string {
  return typeof name === 'string' ? `“${name}”` : JSON.stringify(name);
}

/** The task as it is read from a definition, sharing all the entries that are as they were. */
function liftAnew(task: TaskNode, definition: JsonObject): TaskNode {
  const lifted = extractEdges(definition, task.key);
  const incoming = lifted.incoming.map((entry, index) =>
    isSame(task.incoming[index], entry) ? task.incoming[index]! : entry,
  );
  const rewired = incoming.some((entry, index) => entry !== task.incoming[index]);
  return rewired ? ensureExclusive({ ...lifted, incoming }) : { ...lifted, incoming };
}

function isSame(before: Incoming | undefined, after: Incoming): boolean {
  return before !== undefined && equalJson(before as unknown as Json, after as unknown as Json, true);
}
