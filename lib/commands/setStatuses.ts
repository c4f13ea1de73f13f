import { replaceEdge } from '../compiler/wiring.ts';
import { type EdgeId, type NodeKey, type TaskNode, edgesInto } from '../model/chain.ts';
import { graphOf, sourceKey } from '../model/graph.ts';
import type { Refused } from '../model/result.ts';
import { type Status, statusKind, writtenStatus } from '../model/status.ts';
import type { ChainWithView } from '../model/view.ts';
import { type BulkResult, bulkEdit, withChanged } from './bulk.ts';
import { targetRefusal } from './edgeRefusal.ts';
import { refuse } from './refusals.ts';
import { withStatus } from './setStatus.ts';

/**
 * Changes the status of many edges in one step. Those that would become duplicates stay as they are.
 *
 * @example setStatuses(document, { edges, status: 'ANY' })
 */
export function setStatuses<D extends ChainWithView>(
  document: D,
  args: { readonly edges: readonly EdgeId[]; readonly status: Status },
): BulkResult<D> {
  const graph = graphOf(document.chain);
  const status = writtenStatus(args.status);
  const changed = new Map<NodeKey, TaskNode>();
  let [done, refused]: [number, Refused | null] = [0, null];
  for (const id of args.edges) {
    const first = graph.byEdge.get(id);
    const target = first && (changed.get(first.target) ?? graph.byKey.get(first.target)!);
    const edge = target && edgesInto(target).find((each) => each.id === id);
    if (!edge) {
      refused ??= refuse('no-edge');
      continue;
    }
    if (statusKind(edge.status) !== args.status) {
      const isRefused = targetRefusal(graph, target, { source: sourceKey(graph, edge), status }, id);
      if (isRefused) {
        refused ??= isRefused;
        continue;
      }
      changed.set(target.key, replaceEdge(target, withStatus(edge, status)));
    }
    done += 1;
  }
  if (refused && done === 0) return refused;
  const label = `Set the status of ${args.edges.length}`;
  return bulkEdit({ document: withChanged(document, changed), label }, args.edges.length - done);
}
