import { eventName, displayName } from '../../compiler/events.ts';
import { type Edge, type TaskNode, edgesInto } from '../../model/chain.ts';
import { type Json, type JsonObject, equalJson, isArray, isObject, own } from '../../model/json.ts';
import { type Path, pointer } from '../../model/path.ts';
import { withoutServerOwned } from '../../model/serverOwned.ts';
import { sameStatus } from '../../model/status.ts';
import type { Lost } from './messages.ts';

/** Something that a task says and its row does not. */
export interface Loss {
  readonly data: Lost;
  readonly path: Path;
  readonly edge?: string;
}

/**
 * What of `task` is not in `made`, the task that its row is compiled to. What the service writes by itself does
 * not count, nor what only carries the wiring: names of events, states and actions.
 */
export function lostIn(task: TaskNode, made: TaskNode): Loss[] {
  return [...lostId(task.definition, made.definition), ...lostEvents(task, made), ...lostValues(task, made)];
}

function lostId(definition: JsonObject, made: JsonObject): Loss[] {
  const id = own(definition, 'id');
  if (id === undefined || id === own(made, 'id')) return [];
  return [{ data: { what: 'id', name: displayName(id) }, path: ['id'] }];
}

function lostEvents(task: TaskNode, made: TaskNode): Loss[] {
  const edges = edgesInto(made)[Symbol.iterator]();
  return task.incoming.flatMap((entry, index): Loss[] => {
    const path = ['events', index];
    if (entry.kind === 'opaque') return [{ data: { what: 'event', name: displayName(eventName(entry)) }, path }];
    const twin: Edge | undefined = edges.next().value;
    if (twin?.source !== entry.source || !sameStatus(twin.status, entry.status)) {
      return [{ data: { what: 'edge', source: entry.source }, path, edge: entry.id }];
    }
    return missing(entry.template, twin.template, []).map((inner) => ({
      data: { what: 'value', path: inner.join('.') },
      path: [...path, ...inner],
      edge: entry.id,
    }));
  });
}

function lostValues(task: TaskNode, made: TaskNode): Loss[] {
  const names = new Set(task.incoming.map(eventName));
  const called = (path: Path, refs: Json): Path[] =>
    isArray(refs) ? refs.flatMap((name, index) => (names.has(name) ? [] : [[...path, index]])) : [path];
  const found = missing(withoutServerOwned(task.definition), made.definition, [], called);
  return found.map((path) => ({
    data: { what: path[0] === 'start' ? 'schedule' : 'value', path: place(path) },
    path,
  }));
}

type LostRefs = (path: Path, refs: Json) => Path[];

/** Paths to what stands in `old` and neither stands in `next` nor goes without saying. */
function missing(old: Json, next: Json | undefined, path: Path, refs: LostRefs = (at) => [at]): Path[] {
  const key = path.at(-1);
  if (next === undefined) return isUsual(path, old) ? [] : [path];
  if (key === 'eventRefs') return refs(path, old);
  if (key === 'correlation' && isArray(old) && isArray(next)) {
    return old.flatMap((item, index) => (next.some((other) => equalJson(item, other)) ? [] : [[...path, index]]));
  }
  if (isObject(old) && isObject(next)) {
    return Object.keys(old).flatMap((name) => missing(old[name]!, own(next, name), [...path, name], refs));
  }
  if (isArray(old) && isArray(next)) {
    return old.flatMap((item, index) => missing(item, next[index], [...path, index], refs));
  }
  return equalJson(old, next) || isSpelling(path, old, next) ? [] : [path];
}

const USUAL: ReadonlyMap<string, Json> = new Map(
  Object.entries({
    '/description': '',
    '/annotations': [],
    '/keepActive': false,
    '/metadata/spaceId': '',
    '/events': [],
    '/metadata': {},
  }),
);

/** Whether a value says the same as its absence. */
function isUsual(path: Path, value: Json): boolean {
  const usual = USUAL.get(pointer(path));
  return usual !== undefined && equalJson(usual, value);
}

const NAMES = /^\/start\/stateName$|^\/states\/0\/(?:name|onEvents\/0\/actions\/0\/name)$/;

/** Names that nothing outside the task sees, and the state's type, which comes in both letter cases. */
function isSpelling(path: Path, old: Json, next: Json): boolean {
  if (typeof old !== 'string' || typeof next !== 'string') return false;
  const at = pointer(path);
  return NAMES.test(at) || (at === '/states/0/type' && old.toUpperCase() === next.toUpperCase());
}

function place(path: Path): string {
  return path.slice(path[0] === 'states' ? -1 : 0).join('.');
}
