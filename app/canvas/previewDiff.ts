import { type Chain, type EdgeId, type NodeKey, graphOf } from '../../lib/index.ts';
import type { Preview } from '../designer/state/preview.ts';
import type { ChainFlowEdge, DrawnNode } from './flowTypes.ts';

/** What a preview adds, changes and takes away. */
interface Ghosts {
  readonly tasks: ReadonlySet<NodeKey>;
  readonly added: ReadonlySet<EdgeId>;
  readonly gone: ReadonlySet<EdgeId>;
}

export function previewDiff({ of, document }: Preview): Ghosts {
  const [before, after] = [graphOf(of.chain), graphOf(document.chain)];
  const tasks = changedTasks(of.chain, document.chain);
  const isNew = (id: EdgeId) => before.byEdge.get(id) !== after.byEdge.get(id);
  const touched = after.edges.filter(({ target, id }) => tasks.has(target) && isNew(id));
  return {
    tasks,
    added: new Set(touched.map(({ id }) => id)),
    gone: new Set(before.edges.filter(({ id }) => !after.byEdge.has(id)).map(({ id }) => id)),
  };
}

/** The drawing with ghosts in it: what would change is told by its frame and line, and what would go is still there. */
export function withPreviewDiff(
  nodes: DrawnNode[],
  edges: ChainFlowEdge[],
  after: readonly ChainFlowEdge[],
  { tasks, added, gone }: Ghosts,
) {
  return {
    nodes: nodes.map((node) => (tasks.has(node.id) ? { ...node, className: 'previewed' } : node)),
    edges: [
      ...edges
        .filter(({ id }) => !added.has(id))
        .map((edge) => (gone.has(edge.id) ? { ...edge, className: 'leaving' } : edge)),
      ...after.filter(({ id }) => added.has(id)).map((edge) => ({ ...edge, className: 'arriving' })),
    ],
  };
}

function changedTasks(before: Chain, after: Chain): Set<NodeKey> {
  const was = new Map(before.tasks.map((task) => [task.key, task]));
  return new Set(after.tasks.filter((task) => was.get(task.key) !== task).map(({ key }) => key));
}
