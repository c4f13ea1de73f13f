import { type EdgeId, type Join, type NodeKey, type TaskNode, edgesInto } from '../model/chain.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { graphOf, sourceKey } from '../model/graph.ts';
import type { Json } from '../model/json.ts';
import { eventName, eventNames, newEdge } from '../compiler/newEdge.ts';
import type { NewTask } from '../compiler/newTask.ts';
import { type Status, statusKind, writtenStatus } from '../model/status.ts';
import { taskId, taskName } from '../model/task.ts';
import type { Drawing, Point } from '../model/view.ts';
import { addTask } from './addTask.ts';
import { canTargetWait } from './canConnect.ts';
import { withId } from './connect.ts';
import { mapTasks, replaceTask } from './replace.ts';
import { writtenAt } from './setAt.ts';
import { joined } from './setJoin.ts';
import { withStatus } from './setStatus.ts';
import { type Edited, NotAllowed } from './types.ts';
import { addEdge, replaceEdge } from '../compiler/wiring.ts';

/** What a command did to many, and how many it had to leave as they were. */
export interface EditedMany<D extends Drawing> extends Edited<D> {
  readonly done: number;
  readonly left: number;
}

/** Writes one field of many tasks in one step. Tasks in which it cannot be written stay as they are. */
export function setFields<D extends Drawing>(
  document: D,
  args: { readonly tasks: readonly NodeKey[]; readonly field: Field; readonly value: Json | undefined },
): EditedMany<D> {
  return eachTask(document, args.tasks, `Set ${args.field} of`, (task) => {
    const written = writtenAt(task, FIELDS[args.field], args.value);
    return typeof written === 'string' ? null : written;
  });
}

/**
 * Sets how each of many tasks waits for its events, in one step. Tasks without a state stay as they are.
 *
 * @throws {NotAllowed} When not one of them has a state to write it to.
 */
export function setJoins<D extends Drawing>(
  document: D,
  args: { readonly tasks: readonly NodeKey[]; readonly join: Join },
): EditedMany<D> {
  const many = eachTask(document, args.tasks, 'Set the join of', (task) => {
    const definition = joined(task, args.join);
    return definition && (definition === task.definition ? task : { ...task, definition });
  });
  if (many.done === 0)
    throw new NotAllowed('None of these tasks has a state to write the join to; repair their definitions first.');
  return many;
}

/** Changes the status of many edges in one step. Those which would say the same twice stay as they are. */
export function setStatuses<D extends Drawing>(
  document: D,
  args: { readonly edges: readonly EdgeId[]; readonly status: Status },
): EditedMany<D> {
  const graph = graphOf(document.chain);
  const written = writtenStatus(args.status);
  const changed = new Map<NodeKey, TaskNode>();
  let done = 0;
  for (const id of args.edges) {
    const first = graph.byEdge.get(id);
    const target = first && (changed.get(first.target) ?? graph.byKey.get(first.target)!);
    const edge = target && edgesInto(target).find((each) => each.id === id);
    if (!edge) continue;
    const isSet = statusKind(edge.status) === args.status;
    if (!isSet && !canTargetWait(graph, target, { source: sourceKey(graph, edge), status: written }, id).ok) continue;
    if (!isSet) changed.set(target.key, replaceEdge(target, withStatus(edge, written)));
    done += 1;
  }
  return {
    document: withChanged(document, changed),
    label: `Set the status of ${args.edges.length}`,
    done,
    left: args.edges.length - done,
  };
}

/**
 * Draws an edge from each of many tasks to one: the way to give them all the same on-failure task.
 *
 * @param args - `target`: a task that is there, by its key, or what a new one starts with.
 * @throws {NotAllowed} When not one of the edges can be drawn.
 */
export function connectAll<D extends Drawing>(
  document: D,
  args: {
    readonly sources: readonly NodeKey[];
    readonly target: NodeKey | NewTask;
    readonly status: Status;
    readonly at?: Point;
  },
): EditedMany<D> {
  const { target, status, at } = args;
  const added = typeof target === 'string' ? null : addTask(document, { task: target, ...(at ? { at } : {}) });
  const key = added ? added.select!.tasks![0]! : (target as NodeKey);
  const sources = args.sources.filter((source) => source !== key);
  const drawn = drawAll(added?.document ?? document, sources, key, status);
  if (drawn.done === 0)
    throw new NotAllowed('Each of the selected tasks leads there already, or cannot be waited for.');
  const name = taskName(graphOf(drawn.document.chain).byKey.get(key)!);
  const label = `Connect ${drawn.done} ${drawn.done === 1 ? 'task' : 'tasks'} to ${name}`;
  return { ...drawn, label, left: sources.length - drawn.done, select: { tasks: [key] } };
}

/** Only the target changes, but where a source has no id yet: then it gets one first. */
function drawAll<D extends Drawing>(
  document: D,
  sources: readonly NodeKey[],
  key: NodeKey,
  status: Status,
): { readonly document: D; readonly done: number } {
  const written = writtenStatus(status);
  let now = document;
  let graph = graphOf(now.chain);
  let target = graph.byKey.get(key);
  let done = 0;
  for (const source of sources) {
    if (!target || !canTargetWait(graph, target, { source, status: written }).ok) continue;
    const upstream = graph.byKey.get(source);
    if (upstream && taskId(upstream) === null) {
      now = withId(replaceTask(now, target), source).document;
      graph = graphOf(now.chain);
    }
    const named = graph.byKey.get(source);
    const name = eventName(named ? taskName(named) : source, written, eventNames(target));
    target = addEdge(target, newEdge(named ? taskId(named)! : source, key, written, name));
    done += 1;
  }
  return { document: target ? replaceTask(now, target) : now, done };
}

/** Changes tasks one by one, none of which the change of another can touch; `null` leaves one as it is. */
function eachTask<D extends Drawing>(
  document: D,
  keys: readonly NodeKey[],
  verb: string,
  change: (task: TaskNode) => TaskNode | null,
): EditedMany<D> {
  const { byKey } = graphOf(document.chain);
  const changed = new Map<NodeKey, TaskNode>();
  let done = 0;
  for (const key of keys) {
    const task = byKey.get(key);
    const next = task ? change(task) : null;
    if (!next) continue;
    changed.set(key, next);
    done += 1;
  }
  return { document: withChanged(document, changed), label: `${verb} ${keys.length}`, done, left: keys.length - done };
}

function withChanged<D extends Drawing>(document: D, changed: ReadonlyMap<NodeKey, TaskNode>): D {
  return mapTasks(document, (task) => changed.get(task.key) ?? task);
}
