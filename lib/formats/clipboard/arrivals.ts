import { compileTask } from '../../compiler/compile.ts';
import { extractEdges } from '../../compiler/extractEdges.ts';
import { newTaskId } from '../../compiler/newTask.ts';
import { removeEdges } from '../../compiler/wiring.ts';
import type { Chain, Incoming, TaskId, TaskNode } from '../../model/chain.ts';
import { graphOf, isReferable } from '../../model/graph.ts';
import { type Json, type JsonObject, fromEntries, withKey } from '../../model/json.ts';
import { unique } from '../../model/names.ts';
import { withoutServerOwned } from '../../model/serverOwned.ts';
import { taskId, taskName } from '../../model/task.ts';

/** A task as it comes, and what it is where it comes to. */
export interface Arrival {
  readonly was: TaskNode;
  readonly task: TaskNode;
}

/**
 * Tasks as they come to a chain. One whose id is taken there becomes a new task: it gets an id and a name of its
 * own, and what the service wrote into the first one goes. Edges between the tasks lead to where these are now.
 * What a copy waits for from elsewhere goes, since the first one waits for it; other tasks keep such edges.
 */
export function arrivals(chain: Chain, coming: Chain): Arrival[] {
  const ids = newIds(chain, coming);
  const graph = graphOf(coming);
  const moved = new Map<TaskId, TaskId>();
  for (const [task, id] of ids) if (isReferable(graph, task)) moved.set(taskId(task)!, id);
  const follow = (entry: Incoming): Incoming =>
    entry.kind === 'edge' && moved.has(entry.source) ? { ...entry, source: moved.get(entry.source)! } : entry;

  const names = new Set(chain.tasks.map(taskName));
  const keys = new Set([...graphOf(chain).byKey.keys(), ...graph.byKey.keys(), ...ids.values()]);
  return coming.tasks.map((was) => {
    const id = ids.get(was);
    const inner = id === undefined ? was : removeEdges(was, ({ source }) => !graph.byId.has(source));
    const definition = compileTask({ ...inner, incoming: inner.incoming.map(follow) });
    const key = id ?? (taskId(was) === was.key ? was.key : unique(`@${chain.tasks.length}`, keys));
    keys.add(key);
    return { was, task: extractEdges(id === undefined ? definition : asNew(definition, id, names), key) };
  });
}

/** The new ids of those tasks whose own is taken. */
function newIds(chain: Chain, coming: Chain): Map<TaskNode, TaskId> {
  const here = graphOf(chain);
  const there = graphOf(coming);
  const taken = new Set<TaskId>([
    ...here.byId.keys(),
    ...here.byKey.keys(),
    ...here.outgoing.keys(),
    ...there.byId.keys(),
    ...there.outgoing.keys(),
  ]);
  const found = new Map<TaskNode, TaskId>();
  for (const task of coming.tasks) {
    const id = taskId(task);
    if (id === null || (!here.byId.has(id) && !here.byKey.has(id) && isReferable(there, task))) continue;
    const next = newTaskId(taskName(task), taken);
    taken.add(next);
    found.set(task, next);
  }
  return found;
}

/** A definition as that of a task which the service has not seen. The id stays where it stood. */
function asNew(definition: JsonObject, id: TaskId, names: Set<string>): JsonObject {
  const kept = withoutServerOwned(definition);
  const entries = Object.keys(definition).flatMap((key): [string, Json][] =>
    key === 'id' ? [[key, id]] : Object.hasOwn(kept, key) ? [[key, kept[key]!]] : [],
  );
  const copied = fromEntries(entries);
  const name = copied['name'];
  if (typeof name !== 'string' || !names.has(name)) return copied;
  const next = copyName(name, names);
  names.add(next);
  return withKey(copied, 'name', next);
}

/** "Stage", "Stage copy", "Stage copy 2", … */
function copyName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/ copy(?: \d+)?$/, '');
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? `${stem} copy` : `${stem} copy ${count}`;
    if (!taken.has(next)) return next;
  }
}
