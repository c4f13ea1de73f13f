import type { EdgeId, NodeKey } from '../model/chain.ts';
import { graphOf, sourceKey } from '../model/graph.ts';
import type { NewTask } from '../compiler/newTask.ts';
import { type Status, statusKind, writtenStatus } from '../model/status.ts';
import { taskName } from '../model/task.ts';
import { type Verdict, no } from '../model/verdict.ts';
import type { Drawing, Point } from '../model/view.ts';
import { addTask } from './addTask.ts';
import { canConnect, canWait } from './canConnect.ts';
import { connect } from './connect.ts';
import { reconnect } from './reconnect.ts';
import { type Edited, NotAllowed } from './types.ts';

/** Whether a task that is there may be put between the ends of an edge. */
export function canInsert(document: Drawing, args: { readonly edge: EdgeId; readonly task: NodeKey }): Verdict {
  const graph = graphOf(document.chain);
  const edge = graph.byEdge.get(args.edge);
  if (!edge) return no('There is no such edge.');
  if (statusKind(edge.status) === 'OTHER')
    return no('The edge waits for a status of its own; choose another one first.');
  const source = sourceKey(graph, edge);
  if (args.task === source || args.task === edge.target) return no('The edge starts or ends at that task already.');
  const before = canConnect(document, { source, target: args.task, status: statusKind(edge.status) as Status });
  if (!before.ok) return before;
  return canWait(document, { source: args.task, target: edge.target, status: writtenStatus('SUCCEEDED') }, edge.id);
}

/**
 * Puts a task between the ends of an edge: it runs when the edge's source finishes with the edge's status, and
 * the edge's target waits for its success. The event in the target keeps its name and its place.
 *
 * @param args - `task`: one that is there, by its key, or what a new one starts with; `at`: where a new one lies.
 * @throws {NotAllowed} When `canInsert` says no.
 */
export function insert<D extends Drawing>(
  document: D,
  args: { readonly edge: EdgeId; readonly task: NodeKey | NewTask; readonly at?: Point },
): Edited<D> {
  const added =
    typeof args.task === 'string' ? null : addTask(document, { task: args.task, ...(args.at ? { at: args.at } : {}) });
  const drawn = added?.document ?? document;
  const key = added ? added.select!.tasks![0]! : (args.task as NodeKey);
  const verdict = canInsert(drawn, { edge: args.edge, task: key });
  if (!verdict.ok) throw new NotAllowed(verdict.reason);
  const graph = graphOf(drawn.chain);
  const edge = graph.byEdge.get(args.edge)!;
  const status = statusKind(edge.status) as Status;
  const led = connect(drawn, { source: sourceKey(graph, edge), target: key, status });
  const turned = reconnect(led.document, { edge: edge.id, source: key, target: edge.target, status: 'SUCCEEDED' });
  const name = taskName(graphOf(drawn.chain).byKey.get(key)!);
  return { document: turned.document, label: `Insert ${name}`, select: { tasks: [key] } };
}
