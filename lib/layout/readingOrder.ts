import type { Chain, NodeKey } from '../model/chain.ts';
import { components } from '../model/components.ts';
import { type Graph, graphOf, isReferable, sourceKey } from '../model/graph.ts';
import { taskId } from '../model/task.ts';

/** A node in reading order. */
export interface Reading {
  readonly key: NodeKey;
  /** Steps from the first node of its branch. */
  readonly depth: number;
  /** The upstream that it is read after, the last of those it waits for; `null` where it starts. */
  readonly after: NodeKey | null;
}

/**
 * All nodes of a chain, external tasks included, in the order in which a person would tell them: component by
 * component, a branch to its end, and a task after all that it waits for. In a circle the first task of the file
 * begins.
 *
 * @example readingOrder(chain).map(({ key }) => key) // ['extract', 'load', 'report']
 */
export function readingOrder(chain: Chain): Reading[] {
  const graph = graphOf(chain);
  const rows: Reading[] = [];
  for (const keys of components(chain)) readPart(graph, keys, rows);
  return rows;
}

function readPart(graph: Graph, keys: readonly NodeKey[], rows: Reading[]): void {
  const waits = new Map(keys.map((key) => [key, sourcesOf(graph, key).size]));
  const depths = new Map<NodeKey, number>();
  const stack: { key: NodeKey; after: NodeKey | null }[] = [];
  const starts = [...keys.filter((key) => waits.get(key) === 0), ...keys];
  for (const start of starts) {
    if (depths.has(start)) continue;
    stack.push({ key: start, after: null });
    for (let step = stack.pop(); step; step = stack.pop()) {
      const { key, after } = step;
      if (depths.has(key)) continue;
      const depth = after === null ? 0 : depths.get(after)! + 1;
      depths.set(key, depth);
      rows.push({ key, depth, after });
      const next = targetsOf(graph, key).filter((target) => !depths.has(target));
      for (const target of next) waits.set(target, waits.get(target)! - 1);
      for (const target of next.toReversed()) if (waits.get(target) === 0) stack.push({ key: target, after: key });
    }
  }
}

function sourcesOf(graph: Graph, key: NodeKey): Set<NodeKey> {
  const sources = (graph.byKey.get(key)?.incoming ?? []).flatMap((entry) =>
    entry.kind === 'edge' ? [sourceKey(graph, entry)] : [],
  );
  return new Set(sources.filter((source) => source !== key));
}

function targetsOf(graph: Graph, key: NodeKey): NodeKey[] {
  const task = graph.byKey.get(key);
  const id = task ? (isReferable(graph, task) ? taskId(task) : null) : key;
  const targets = id === null ? [] : (graph.outgoing.get(id) ?? []).map(({ target }) => target);
  return [...new Set(targets)].filter((target) => target !== key);
}
