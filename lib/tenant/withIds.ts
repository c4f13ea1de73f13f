import { compileTask } from '../compile/index.ts';
import type { ChainDocument } from '../document/types.ts';
import { upstreamRefs } from '../export/localRefs.ts';
import type { NodeKey, TaskId, TaskNode } from '../model/chain.ts';
import { type JsonObject, own, withKey } from '../model/json.ts';
import { liftTask } from '../model/lift.ts';
import { setIn } from '../model/path.ts';

/**
 * A document with the ids that the service gave its tasks in the place of what they were called before, in the tasks and
 * wherever one waits for another. Nothing else of its text changes.
 *
 * @param ids - By what the plan calls a task: its id before, or `new:@N` for the task at place N that has none.
 */
export function withIds(document: ChainDocument, ids: ReadonlyMap<TaskId, TaskId>): ChainDocument {
  const keys = new Map<NodeKey, NodeKey>();
  const tasks = document.chain.tasks.map((task, index): TaskNode => {
    const was = compileTask(task);
    const next = renamed(was, index, ids);
    if (next === was) return task;
    const made = own(next, 'id') as string;
    const isNamed = own(was, 'id') !== own(next, 'id');
    if (isNamed) keys.set(task.key, made);
    return liftTask(next, isNamed ? made : task.key);
  });
  if (tasks.every((task, index) => task === document.chain.tasks[index])) return document;
  const key = (old: NodeKey): NodeKey => keys.get(old) ?? ids.get(old) ?? old;
  const { view, source, written } = document;
  const moved = <T>(map: ReadonlyMap<NodeKey, T>): Map<NodeKey, T> => new Map(Array.from(map, ([old, value]) => [key(old), value]));
  return {
    ...document,
    chain: { ...document.chain, tasks },
    view: {
      ...view,
      positions: moved(view.positions),
      routes: new Map(Array.from(view.routes, ([edge, route]) => [edgeKey(edge, key), route])),
      notes: new Map(Array.from(view.notes, ([id, note]) => [id, { ...note, task: note.task === null ? null : key(note.task) }])),
      groups: new Map(Array.from(view.groups, ([id, group]) => [id, { ...group, tasks: group.tasks.map(key) }])),
    },
    source: { ...source, slices: moved(source.slices) },
    ...(written ? { written: moved(written) } : {}),
  };
}

/** Definitions with the ids that the service gave, as `withIds` puts them into a document. */
export function renameTasks(definitions: readonly JsonObject[], ids: ReadonlyMap<TaskId, TaskId>): JsonObject[] {
  return definitions.map((definition, index) => renamed(definition, index, ids));
}

function renamed(definition: JsonObject, index: number, ids: ReadonlyMap<TaskId, TaskId>): JsonObject {
  const id = own(definition, 'id');
  const made = ids.get(typeof id === 'string' && id !== '' ? id : `new:@${index}`);
  const named = made === undefined ? definition : withKey(definition, 'id', made, Object.keys(definition));
  return upstreamRefs(named).reduce((each, ref) => (ids.has(ref.id) ? (setIn(each, ref.path, ids.get(ref.id)!) as JsonObject) : each), named);
}

/** An edge is called by its target and its event's name. */
function edgeKey(edge: string, key: (old: NodeKey) => NodeKey): string {
  const [target, name] = JSON.parse(edge) as [NodeKey, string];
  return JSON.stringify([key(target), name]);
}
