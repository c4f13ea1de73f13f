import { newEventName, eventNames, newEdge } from '../compiler/newEdge.ts';
import { newTaskId } from '../compiler/newTask.ts';
import { addEdge } from '../compiler/wiring.ts';
import type { NodeKey, TaskId } from '../model/chain.ts';
import { writePath } from '../model/fields.ts';
import { graphOf } from '../model/graph.ts';
import { type Status, writtenStatus } from '../model/status.ts';
import { taskId, taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { edgeRefusal } from './edgeRefusal.ts';
import { type EditResult, edit } from './edit.ts';
import { replaceTask } from './replace.ts';

/** An edge to draw. */
export interface Connection {
  /** A task's key, or the id of an external task. */
  readonly source: NodeKey;
  readonly target: NodeKey;
  readonly status: Status;
  /** The source may be a task that nothing in the document waits for yet, known by its id alone. */
  readonly external?: boolean;
}

/**
 * Draws an edge: when a run of `source` finishes with `status`, it is an event for `target`. A source that
 * has no id yet gets a local one, for the correlation to name.
 *
 * @example connect(document, { source: 'a', target: 'b', status: 'FAILED' })
 */
export function connect<D extends ChainWithView>(document: D, args: Connection): EditResult<D> {
  const status = writtenStatus(args.status);
  const refused = edgeRefusal(document, { ...args, status });
  if (refused) return refused;
  const { document: named, id } = withId(document, args.source);
  const graph = graphOf(named.chain);
  const source = graph.byKey.get(args.source);
  const target = graph.byKey.get(args.target)!;
  const upstream = source ? taskName(source) : args.source;
  const edge = newEdge(id, target.key, status, newEventName(upstream, status, eventNames(target)));
  return edit(replaceTask(named, addEdge(target, edge)), `Connect ${upstream} to ${taskName(target)}`, {
    edges: [edge.id],
  });
}

/** The id that stands for a source, made up where the task has none. */
export function withId<D extends ChainWithView>(document: D, key: NodeKey): { document: D; id: TaskId } {
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
