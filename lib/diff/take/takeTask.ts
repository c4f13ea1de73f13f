import { type EditResult, edit } from '../../commands/edit.ts';
import { remove } from '../../commands/remove.ts';
import { withPositions, withTasks } from '../../commands/replace.ts';
import { labelled } from '../../commands/sequence.ts';
import { withEdited } from '../../commands/setAt.ts';
import { eventNames } from '../../compiler/newEdge.ts';
import { canBeWired, addEdge } from '../../compiler/wiring.ts';
import { type NodeKey, type TaskNode, edgeId, edgesInto } from '../../model/chain.ts';
import { graphOf } from '../../model/graph.ts';
import type { JsonObject } from '../../model/json.ts';
import { jsonDifferences } from '../../model/jsonDifferences.ts';
import { unique } from '../../model/names.ts';
import { setIn } from '../../model/path.ts';
import { taskId, taskName } from '../../model/task.ts';
import type { ChainWithView } from '../../model/view.ts';
import { classify } from '../classify.ts';
import type { TaskDiff } from '../types.ts';
import { type Compared, otherEvents } from './otherEvents.ts';
import { refuseTake } from './refusals.ts';

/**
 * Makes a task what it is in the chain that the document was compared with: one that was added goes, one that was
 * removed comes back with the edges from it, and a changed one gets the other's definition. What the service writes
 * itself stays.
 *
 * @param args - `task`: one of `found.tasks`.
 * @example
 * const found = diff(before, document);
 * takeTask(document, { other: before, found, task: found.tasks[0]! });
 */
export function takeTask<D extends ChainWithView>(
  document: D,
  { task, ...compared }: Compared & { readonly task: TaskDiff },
): EditResult<D> {
  const name = taskName((task.after ?? task.before)!);
  const label = `Take ${name} as it was`;
  if (task.after && graphOf(document.chain).byKey.get(task.after.key) !== task.after) return refuseTake('not-compared');
  if (!task.before) return labelled(label, (now: D) => remove(now, { tasks: [task.after!.key] }))(document);
  return task.after
    ? changeBack(document, compared, task.before, task.after, label)
    : bringBack(document, compared, task.before, label);
}

function changeBack<D extends ChainWithView>(
  document: D,
  compared: Compared,
  before: TaskNode,
  after: TaskNode,
  label: string,
): EditResult<D> {
  const events = otherEvents(document, compared, before, after.key);
  if (!events.ok) return events;
  const { document: named, here } = events.value;
  const now = graphOf(named.chain).byKey.get(after.key)!;
  const next = {
    ...now,
    definition: withServiceValues(before.definition, now.definition),
    incoming: before.incoming.map((each) => here.get(each)!),
  };
  return edit(withEdited(named, now, next), label);
}

/** A definition with what the service writes itself as another one has it. */
function withServiceValues(definition: JsonObject, from: JsonObject): JsonObject {
  const withMetadata = (one: JsonObject): JsonObject => ({ metadata: {}, ...one });
  return jsonDifferences(withMetadata(definition), withMetadata(from))
    .filter(({ path }) => classify(path) === 'service')
    .reduce((now, { path, after }) => (setIn(now, path, after) ?? now) as JsonObject, definition);
}

function bringBack<D extends ChainWithView>(
  document: D,
  compared: Compared,
  before: TaskNode,
  label: string,
): EditResult<D> {
  const { byKey, byId } = graphOf(document.chain);
  const id = taskId(before);
  if (id !== null && (byKey.has(id) || byId.has(id))) return refuseTake('id-taken', { task: taskName(before) });
  // one without an id is called by its place, which may be another one's here
  const key = unique(before.key, { has: (other) => byKey.has(other) || document.view.positions.has(other) });
  const events = otherEvents(document, compared, before, key);
  if (!events.ok) return events;
  const { document: named, here } = events.value;
  const task = { ...before, key, incoming: before.incoming.map((each) => here.get(each)!) };
  const added = withTasks(named, inPlace(named.chain.tasks, before, task, compared));
  const place = compared.other.view.positions.get(before.key);
  const placed = place ? withPositions(added, [[key, place]]) : added;
  return edit(withEdgesFrom(placed, compared, before), label, { tasks: [key] });
}

/** After the task that it follows in the other chain. */
function inPlace(
  tasks: readonly TaskNode[],
  was: TaskNode,
  task: TaskNode,
  { other, found }: Compared,
): readonly TaskNode[] {
  const places = new Map(tasks.map(({ key }, index) => [key, index]));
  const before = other.chain.tasks.slice(0, other.chain.tasks.indexOf(was));
  const neighbour = before.findLast(({ key }) => places.has(found.matches.get(key) ?? ''));
  const at = neighbour ? places.get(found.matches.get(neighbour.key)!)! + 1 : 0;
  return tasks.toSpliced(at, 0, task);
}

/** With the edges from a task that came back, as far as their targets are still there. */
function withEdgesFrom<D extends ChainWithView>(document: D, { other, found }: Compared, task: TaskNode): D {
  const id = taskId(task);
  if (id === null || graphOf(other.chain).byId.get(id) !== task) return document;
  const targets = new Set((graphOf(other.chain).outgoing.get(id) ?? []).map(({ target }) => target));
  let now = document;
  for (const key of targets) {
    const was = graphOf(other.chain).byKey.get(key)!;
    const target = graphOf(now.chain).byKey.get(found.matches.get(key) ?? '');
    if (target && canBeWired(target)) now = withEdited(now, target, withEdges(target, was, id));
  }
  return now;
}

function withEdges(target: TaskNode, was: TaskNode, source: NodeKey): TaskNode {
  const has = (status: string | null): boolean =>
    edgesInto(target).some((edge) => edge.source === source && edge.status === status);
  return edgesInto(was)
    .filter((edge) => edge.source === source && !has(edge.status))
    .reduce((now, edge) => {
      const name = unique(edge.name, eventNames(now));
      return addEdge(now, { ...edge, name, target: now.key, id: edgeId(now.key, name) });
    }, target);
}
