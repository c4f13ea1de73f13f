import { type Edge, type Incoming, type TaskNode, edgesInto } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import { type Json, type JsonObject, isArray, own } from '../model/json.ts';
import { type Path, getIn } from '../model/path.ts';
import { refLists } from './eventRefs.ts';
import { eventName } from './events.ts';
import { ensureExclusive } from './exclusive.ts';

/** Where new edges are called: the first `onEvents` entry of the first state. */
const FIRST_REFS: Path = ['states', 0, 'onEvents', 0, 'eventRefs'];

/** Whether an edge can be added to a task: its definition has a list, or room for one, wherever wiring stands. */
export function canBeWired(task: TaskNode): boolean {
  const events = own(task.definition, 'events');
  const refs = getIn(task.definition, FIRST_REFS);
  const fits = (events === undefined || isArray(events)) && (refs === undefined || isArray(refs));
  return (
    fits && writePath(task.definition, FIRST_REFS, []) !== null && getIn(task.definition, ['states', 0]) !== undefined
  );
}

/** `task` with one more edge: its event comes last, and the first `onEvents` entry calls it. */
export function addEdge(task: TaskNode, edge: Edge): TaskNode {
  return addEdges(task, [edge]);
}

/** `task` with more edges, as if each were added after the other. */
export function addEdges(task: TaskNode, edges: readonly Edge[]): TaskNode {
  return edges.length === 0 ? task : ensureExclusive(addEntries(task, edges));
}

/** `task` with one more event, an edge or not: it comes last, and the first `onEvents` entry calls it by its name. */
export function addEntry(task: TaskNode, entry: Incoming): TaskNode {
  return addEntries(task, [entry]);
}

function addEntries(task: TaskNode, entries: readonly Incoming[]): TaskNode {
  const refs = getIn(task.definition, FIRST_REFS);
  const names = entries.map(eventName);
  const called = write(task.definition, FIRST_REFS, [...(isArray(refs) ? refs : []), ...names]);
  const definition = own(called, 'events') === undefined ? write(called, ['events'], []) : called;
  return { ...task, definition, incoming: [...task.incoming, ...entries] };
}

/** `task` without the edges that `gone` names. Their events go, and every call of them. */
export function removeEdges(task: TaskNode, gone: (edge: Edge) => boolean): TaskNode {
  const lost = new Set<Json>(
    edgesInto(task)
      .filter(gone)
      .map((edge) => edge.name),
  );
  if (lost.size === 0) return task;
  const incoming = task.incoming.filter((entry) => !(entry.kind === 'edge' && lost.has(entry.name)));
  return ensureExclusive({ ...task, definition: withoutCalls(task.definition, lost), incoming });
}

/**
 * `task` without one event. The calls of it go too, where its name means it: that is, where it is the first of that
 * name.
 */
export function removeEntry(task: TaskNode, index: number): TaskNode {
  const names = task.incoming.map(eventName);
  const name = names[index] ?? null;
  const isMeant = name !== null && names.indexOf(name) === index;
  const definition = isMeant ? withoutCalls(task.definition, new Set([name])) : task.definition;
  return ensureExclusive({ ...task, definition, incoming: task.incoming.filter((_, at) => at !== index) });
}

function withoutCalls(definition: JsonObject, lost: ReadonlySet<Json>): JsonObject {
  let next = definition;
  for (const { path, refs } of refLists(definition)) {
    if (refs.some((name) => lost.has(name)))
      next = write(
        next,
        path,
        refs.filter((name) => !lost.has(name)),
      );
  }
  return next;
}

/** `task` with one of its edges replaced by another of the same name. */
export function replaceEdge(task: TaskNode, edge: Edge): TaskNode {
  const incoming = task.incoming.map((entry): Incoming =>
    entry.kind === 'edge' && entry.id === edge.id ? edge : entry,
  );
  return ensureExclusive({ ...task, incoming });
}

function write(definition: JsonObject, path: Path, value: Json): JsonObject {
  return writePath(definition, path, value) ?? definition;
}
