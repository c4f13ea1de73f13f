import type { NewTask } from '../compiler/newTask.ts';
import type { Edge, EdgeId, NodeKey } from '../model/chain.ts';
import { graphOf, sourceKey } from '../model/graph.ts';
import { type Status, statusKind } from '../model/status.ts';
import { taskName } from '../model/task.ts';
import type { ChainWithView, Point } from '../model/view.ts';
import { addTask } from './addTask.ts';
import { connect } from './connect.ts';
import type { EditResult } from './edit.ts';
import { reconnect } from './reconnect.ts';
import { refuse } from './refusals.ts';
import { type Command, labelled, sequence } from './sequence.ts';

/**
 * Puts a task between the ends of an edge: it runs when the edge's source finishes with the edge's status, and
 * the edge's target waits for its success. The event in the target keeps its name and its place.
 *
 * @param args - `task`: the key of a task in the chain, or what a new one starts with; `at`: where a new one goes, its
 *   top left corner in pixels at 100 % zoom.
 * @example insert(document, { edge, task: { name: 'Check totals' } })
 */
export function insert<D extends ChainWithView>(
  document: D,
  args: { readonly edge: EdgeId; readonly task: NodeKey | NewTask; readonly at?: Point },
): EditResult<D> {
  const { task, at } = args;
  const graph = graphOf(document.chain);
  const edge = graph.byEdge.get(args.edge);
  if (!edge) return refuse('no-edge');
  if (statusKind(edge.status) === 'OTHER') return refuse('own-status');
  const source = sourceKey(graph, edge);
  if (typeof task !== 'string') {
    return sequence<D>(
      (now) => labelled(`Insert ${task.name}`, (on: D) => addTask(on, { task, ...(at ? { at } : {}) }))(now),
      (now, { tasks: [added] }) => between<D>(edge, source, added!)(now),
    )(document);
  }
  if (task === source || task === edge.target) return refuse('own-edge');
  const node = graph.byKey.get(task);
  return labelled(`Insert ${node ? taskName(node) : task}`, between<D>(edge, source, task))(document);
}

function between<D extends ChainWithView>(edge: Edge, source: NodeKey, task: NodeKey): Command<D> {
  const status = statusKind(edge.status) as Status;
  return sequence<D>(
    // first, as it looks for the edge: the index of the edges is there for the chain as it was
    (now) => reconnect(now, { edge: edge.id, source: task, target: edge.target, status: 'SUCCEEDED' }),
    // an external source whose only edge that was is known by that edge alone
    (now) => connect(now, { source, target: task, status, external: true }),
  );
}
