import type { Edge, NodeKey } from '../model/chain.ts';
import { type Graph, graphOf, isReferable, sourceKey } from '../model/graph.ts';
import { type Status, statusKind } from '../model/status.ts';
import type { ChainWithView } from '../model/view.ts';
import { connect } from './connect.ts';
import { type EditResult, edit } from './edit.ts';
import { reconnect } from './reconnect.ts';
import { remove } from './remove.ts';

/**
 * Deletes tasks and closes the gap: what waited for their success, or for any end of them, waits from then on
 * for what they waited for. What waited for their failure loses that edge. The first of the new edges keeps
 * the name and the place of the event that it stands for.
 *
 * @example removeAndReconnect(document, { tasks: ['b'] }) // a -FAILED-> b -SUCCEEDED-> c becomes a -FAILED-> c
 */
export function removeAndReconnect<D extends ChainWithView>(
  document: D,
  args: { readonly tasks: readonly NodeKey[] },
): EditResult<D> {
  const gone = new Set(args.tasks);
  const graph = graphOf(document.chain);
  const crossing = graph.edges.filter(
    (edge) => gone.has(sourceKey(graph, edge)) && !gone.has(edge.target) && passesOn(graph, edge),
  );
  let joined = document;
  for (const edge of crossing) {
    let isLeft = true;
    for (const { source, status } of causesOf(graph, gone, sourceKey(graph, edge))) {
      const ends = { source, target: edge.target, status };
      const moved = isLeft ? reconnect(joined, { ...ends, edge: edge.id }) : null;
      const done = moved?.ok ? moved : connect(joined, ends);
      if (moved?.ok) isLeft = false;
      if (done.ok) joined = done.value.document;
    }
  }
  const removed = remove(joined, args);
  if (!removed.ok || crossing.length === 0) return removed;
  return edit(removed.value.document, `${removed.value.label} and reconnect its neighbours`);
}

function passesOn(graph: Graph, edge: Edge): boolean {
  const source = graph.byKey.get(sourceKey(graph, edge));
  const kind = statusKind(edge.status);
  return (kind === 'SUCCEEDED' || kind === 'ANY') && (!source || isReferable(graph, source));
}

/** What starts a task that goes, seen from outside of all that goes: walked upstream through the others. */
function causesOf(graph: Graph, gone: ReadonlySet<NodeKey>, from: NodeKey): { source: NodeKey; status: Status }[] {
  const found: { source: NodeKey; status: Status }[] = [];
  const seen = new Set([from]);
  for (const key of seen) {
    const task = graph.byKey.get(key);
    for (const edge of task?.incoming ?? []) {
      if (edge.kind !== 'edge') continue;
      const source = sourceKey(graph, edge);
      const kind = statusKind(edge.status);
      if (!gone.has(source) && kind !== 'OTHER') found.push({ source, status: kind });
      else if (gone.has(source) && passesOn(graph, edge)) seen.add(source);
    }
  }
  return found;
}
