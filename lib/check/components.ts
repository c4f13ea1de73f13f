/** Where edges lead from a node. Nodes are numbers from 0. */
export type Next = (node: number) => readonly number[];

/**
 * The circles among some nodes of a graph: each set of nodes that lead round to one another, in growing order, by its
 * first node. Linear in the graph. (Tarjan's strongly connected components, without recursion: chains may be long.)
 */
export function stronglyConnectedComponents(nodes: readonly number[], next: Next): number[][] {
  const inside = new Set(nodes);
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const found: number[][] = [];
  for (const root of nodes) {
    if (order.has(root)) continue;
    const trail: { node: number; step: number }[] = [];
    const enter = (node: number): void => {
      order.set(node, order.size);
      low.set(node, order.get(node)!);
      open.push(node);
      isOpen.add(node);
      trail.push({ node, step: 0 });
    };
    for (enter(root); trail.length > 0;) {
      const here = trail.at(-1)!;
      const to = next(here.node)[here.step];
      here.step += 1;
      if (to === undefined) {
        trail.pop();
        const up = trail.at(-1);
        if (up) low.set(up.node, Math.min(low.get(up.node)!, low.get(here.node)!));
        if (low.get(here.node) === order.get(here.node)) {
          const part = open.splice(open.lastIndexOf(here.node));
          for (const node of part) isOpen.delete(node);
          if (part.length > 1 || next(here.node).includes(here.node)) found.push(part.toSorted((a, b) => a - b));
        }
      } else if (inside.has(to)) {
        if (!order.has(to)) enter(to);
        else if (isOpen.has(to)) low.set(here.node, Math.min(low.get(here.node)!, order.get(to)!));
      }
    }
  }
  return found.toSorted((a, b) => a[0]! - b[0]!);
}

/** A shortest way from a node round to itself, the node first. */
export function shortestCycle(from: number, within: ReadonlySet<number>, next: Next): number[] {
  const before = new Map<number, number>();
  const reached = [from];
  for (const node of reached) {
    for (const to of next(node)) {
      if (to === from) return trailTo(node, from, before);
      if (!within.has(to) || before.has(to)) continue;
      before.set(to, node);
      reached.push(to);
    }
  }
  return [from];
}

function trailTo(last: number, from: number, before: ReadonlyMap<number, number>): number[] {
  const way = [last];
  while (way[0] !== from) way.unshift(before.get(way[0]!)!);
  return way;
}
