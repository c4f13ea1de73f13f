/**
 * Spreads from node to node: a node is reached when so many of its sources are as it needs. In a file where sources
 * stand first one pass reaches them all; the rest follow by a list of what waits for what. Linear in the graph.
 *
 * @param sources - By node, the numbers of its sources; those below 0 count for nothing.
 * @param needs - How many; `Infinity` for a node that is never reached.
 * @returns By node, 1 where it is reached.
 */
export function propagateReachability(
  sources: readonly (readonly number[])[],
  needs: (node: number) => number,
): Uint8Array {
  const reached = new Uint8Array(sources.length);
  const isReached = (source: number): boolean => source >= 0 && reached[source] === 1;
  const left: number[] = [];
  for (let node = 0; node < sources.length; node += 1) {
    const needed = needs(node);
    if (needed === 0 || sources[node]!.filter(isReached).length >= needed) reached[node] = 1;
    else if (needed !== Infinity) left.push(node);
  }
  const missing = new Map<number, number>();
  const waiting = new Map<number, number[]>();
  const next: number[] = [];
  for (const node of left) {
    const lacks = needs(node) - sources[node]!.filter(isReached).length;
    missing.set(node, lacks);
    if (lacks <= 0) next.push(node);
    for (const source of sources[node]!) if (source >= 0 && reached[source] === 0) push(waiting, source, node);
  }
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    reached[node] = 1;
    for (const target of waiting.get(node) ?? []) {
      const lacks = missing.get(target)! - 1;
      missing.set(target, lacks);
      if (lacks === 0) next.push(target);
    }
  }
  return reached;
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
