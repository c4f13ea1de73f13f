import { compileTask } from '../compiler/compile.ts';
import { extractEdges } from '../compiler/extractEdges.ts';
import type { ChainDocument } from '../document/types.ts';
import { upstreamRefs } from '../formats/export/localRefs.ts';
import type { Chain, NodeKey, TaskId, TaskNode } from '../model/chain.ts';
import { type JsonObject, own, withKey } from '../model/json.ts';
import { setIn } from '../model/path.ts';
import type { View } from '../model/view.ts';
import { withNodeKeys } from '../model/viewKeys.ts';
import { nameless } from './nameless.ts';

/** Puts ids that the service gave into a document and into any other state of it. */
export interface IdsTaken {
  /** The same object where nothing of it is called otherwise. What states share, they share afterwards too. */
  document(state: ChainDocument): ChainDocument;
  /** What a node is called afterwards. */
  key(before: NodeKey): NodeKey;
}

/**
 * A document with the ids that the service gave its tasks in the place of what they were called before, in the tasks
 * and wherever one waits for another. Nothing else of its text changes.
 *
 * @param ids - By what the plan calls a task: its id before, or `new:@N` for the task at place N that has none.
 * @param first - The place of the document's first task, where tasks of several documents were planned together.
 * @example withIds(document, await applyPlan(client, plan, journal))
 */
export function withIds(document: ChainDocument, ids: ReadonlyMap<TaskId, TaskId>, first = 0): ChainDocument {
  return takeIds(document, ids, first).document(document);
}

/**
 * The same for every state of a document's history: an id belongs to a task, whatever is undone.
 *
 * @param planned - The state that the plan was made of.
 * @example const taken = takeIds(planned, ids); amend(history, (state) => taken.document(state))
 */
export function takeIds(planned: ChainDocument, ids: ReadonlyMap<TaskId, TaskId>, first = 0): IdsTaken {
  const made = new Map<NodeKey, TaskId>();
  planned.chain.tasks.forEach((task, index) => {
    const id = ids.get(plannedName(task.definition, first + index));
    if (id !== undefined) made.set(task.key, id);
  });
  const key = (before: NodeKey): NodeKey => made.get(before) ?? ids.get(before) ?? before;
  const moved = <T>(map: ReadonlyMap<NodeKey, T>): Map<NodeKey, T> =>
    new Map(Array.from(map, ([before, value]) => [key(before), value]));
  const task = remembered((before: TaskNode): TaskNode => {
    const was = compileTask(before);
    const next = renamed(was, made.get(before.key), ids);
    return next === was && !made.has(before.key) ? before : extractEdges(next, key(before.key));
  });
  const chain = remembered((before: Chain): Chain => {
    const tasks = before.tasks.map(task);
    return tasks.every((each, index) => each === before.tasks[index]) ? before : { ...before, tasks };
  });
  const view = remembered((before: View): View => ({
    ...before,
    positions: moved(before.positions),
    routes: new Map(Array.from(before.routes, ([edge, route]) => [edgeKey(edge, key), route])),
    ...withNodeKeys(before, key),
  }));
  const source = remembered((before: ChainDocument['source']) => ({ ...before, slices: moved(before.slices) }));
  const document = remembered((before: ChainDocument): ChainDocument => {
    const { written } = before;
    if (made.size === 0 && chain(before.chain) === before.chain) return before;
    return {
      ...before,
      chain: chain(before.chain),
      view: view(before.view),
      source: source(before.source),
      ...(written ? { written: moved(written) } : {}),
    };
  });
  return { document, key };
}

/** What a plan calls a task. */
function plannedName(definition: JsonObject, index: number): string {
  const id = own(definition, 'id');
  return typeof id === 'string' && id !== '' ? id : nameless(index);
}

function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? work(key);
    known.set(key, found);
    return found;
  };
}

/**
 * Definitions with the ids that the service gave, as `withIds` puts them into a document.
 *
 * @example renameTasks(compile(chain), new Map([['new:load', '7d3…']]))
 */
export function renameTasks(definitions: readonly JsonObject[], ids: ReadonlyMap<TaskId, TaskId>): JsonObject[] {
  return definitions.map((definition, index) => renamed(definition, ids.get(plannedName(definition, index)), ids));
}

function renamed(definition: JsonObject, made: TaskId | undefined, ids: ReadonlyMap<TaskId, TaskId>): JsonObject {
  const named = made === undefined ? definition : withKey(definition, 'id', made, Object.keys(definition));
  return upstreamRefs(named).reduce(
    (each, ref) => (ids.has(ref.id) ? (setIn(each, ref.path, ids.get(ref.id)!) as JsonObject) : each),
    named,
  );
}

/** An edge is called by its target and its event's name. */
function edgeKey(edge: string, key: (old: NodeKey) => NodeKey): string {
  const [target, name] = JSON.parse(edge) as [NodeKey, string];
  return JSON.stringify([key(target), name]);
}
