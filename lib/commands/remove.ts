import { removeEdges } from '../compiler/wiring.ts';
import type { EdgeId, NodeKey } from '../model/chain.ts';
import { graphOf } from '../model/graph.ts';
import { taskId, taskName } from '../model/task.ts';
import type { ChainWithView } from '../model/view.ts';
import { pruneAnnotations } from './annotations.ts';
import { type EditResult, edit } from './edit.ts';
import { mapTasks, withPositions, withTasks } from './replace.ts';

/**
 * Deletes tasks and edges. A task takes its edges along on both sides; an external task goes with the last
 * edge from it. Notes that were pinned to them stand alone from then on, and groups go on without them. Names of
 * nothing are passed over.
 *
 * @example remove(document, { tasks: ['a'] }) // label: 'Delete Extract'
 */
export function remove<D extends ChainWithView>(
  document: D,
  args: { tasks?: readonly NodeKey[]; edges?: readonly EdgeId[] },
): EditResult<D> {
  const graph = graphOf(document.chain);
  const keys = new Set(args.tasks);
  const edges = new Set(args.edges);
  const sources = new Set<string>();
  for (const key of keys) {
    const task = graph.byKey.get(key);
    const id = task ? taskId(task) : key;
    // the second of two tasks of one id has no edges: they mean the first
    if (id !== null && graph.byId.get(id) === task) sources.add(id);
  }
  const kept = withTasks(
    document,
    document.chain.tasks.filter((task) => !keys.has(task.key)),
  );
  const cut = mapTasks(kept, (task) => removeEdges(task, (edge) => edges.has(edge.id) || sources.has(edge.source)));
  const changed = kept.chain.tasks.length < document.chain.tasks.length || cut !== kept;
  if (!changed) return edit(document, 'Delete nothing');
  const left = graphOf(cut.chain);
  const gone = [...document.view.positions.keys()].filter(
    (key) => !left.byKey.has(key) && !left.externals.includes(key),
  );
  const placed = withPositions(
    cut,
    gone.map((key) => [key, null]),
  );
  return edit(pruneAnnotations(document, placed), labelOf(document, keys, edges));
}

function labelOf(document: ChainWithView, keys: ReadonlySet<NodeKey>, edges: ReadonlySet<EdgeId>): string {
  const [first] = keys;
  if (keys.size === 0) return edges.size === 1 ? 'Delete an edge' : `Delete ${edges.size} edges`;
  if (keys.size > 1) return `Delete ${keys.size} tasks`;
  const task = graphOf(document.chain).byKey.get(first!);
  return `Delete ${task ? taskName(task) : first}`;
}
