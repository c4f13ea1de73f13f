import type { Chain, NodeKey } from './chain.ts';
import { graphOf, sourceKey } from './graph.ts';

/**
 * The connected parts of a chain, as node keys (external tasks by their ids). Parts come in the order of
 * their first task in the file, keys of a part likewise, external tasks last.
 *
 * @example components(chain) // [['extract', 'load'], ['alone']]
 */
export function components(chain: Chain): NodeKey[][] {
  const graph = graphOf(chain);
  const parent = new Map<NodeKey, NodeKey>();
  const keys = [...chain.tasks.map((task) => task.key), ...graph.externals];
  for (const key of keys) parent.set(key, key);
  const find = (key: NodeKey): NodeKey => {
    let root = key;
    while (parent.get(root) !== root) root = parent.get(root)!;
    for (let here = key; here !== root;) {
      const next = parent.get(here)!;
      parent.set(here, root);
      here = next;
    }
    return root;
  };
  for (const edge of graph.edges) parent.set(find(sourceKey(graph, edge)), find(edge.target));
  const parts = new Map<NodeKey, NodeKey[]>();
  for (const key of keys) {
    const root = find(key);
    const part = parts.get(root);
    if (part) part.push(key);
    else parts.set(root, [key]);
  }
  return [...parts.values()];
}
