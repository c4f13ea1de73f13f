import type { NodeKey, TaskId } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import { eventName, eventNames, newEdge } from '../compiler/newEdge.ts';
import { newTaskId } from '../compiler/newTask.ts';
import { writtenStatus } from '../model/status.ts';
import { taskId, taskName } from '../model/task.ts';
import type { Drawing } from '../model/view.ts';
import { type Connection, canConnect } from './canConnect.ts';
import { replaceTask } from './replace.ts';
import { type Edited, NotAllowed } from './types.ts';
import { addEdge } from '../compiler/wiring.ts';

/**
 * Draws an edge: when a run of `source` finishes with `status`, it is an event for `target`. A source that
 * has no id yet gets a local one, for the correlation to name.
 *
 * @throws {NotAllowed} When `canConnect` says no.
 * @example connect(document, { source: 'a', target: 'b', status: 'FAILED' })
 */
export function connect<D extends Drawing>(document: D, args: Connection): Edited<D> {
  const verdict = canConnect(document, args);
  if (!verdict.ok) throw new NotAllowed(verdict.reason);
  const { document: named, id } = withId(document, args.source);
  const graph = graphOf(named.chain);
  const source = graph.byKey.get(args.source);
  const target = graph.byKey.get(args.target)!;
  const upstream = source ? taskName(source) : args.source;
  const status = writtenStatus(args.status);
  const edge = newEdge(id, target.key, status, eventName(upstream, status, eventNames(target)));
  return {
    document: replaceTask(named, addEdge(target, edge)),
    label: `Connect ${upstream} to ${taskName(target)}`,
    select: { edges: [edge.id] },
  };
}

/** The id that stands for a source, made up where the task has none. */
export function withId<D extends Drawing>(document: D, key: NodeKey): { document: D; id: TaskId } {
  const graph = graphOf(document.chain);
  const source = graph.byKey.get(key);
  const known = source ? taskId(source) : key;
  if (!source || known !== null) return { document, id: known ?? key };
  const taken = {
    has: (other: TaskId) => graph.byKey.has(other) || graph.byId.has(other) || graph.outgoing.has(other),
  };
  const id = newTaskId(taskName(source), taken);
  const definition = writePath(source.definition, ['id'], id)!;
  return { document: replaceTask(document, { ...source, definition }), id };
}
