import type { NodeKey } from '../model/chain.ts';
import { graphOf, isReferable, sourceKey } from '../model/graph.ts';
import { taskId } from '../model/task.ts';
import type { ChainWithView, Point } from '../model/view.ts';

/** Where an arrow key leads. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** How much it counts to lie beside the way, next to lying further along it. */
const BESIDE = 2.5;

/**
 * The node that an arrow key leads to. Right goes along an edge to what runs next, left to what was waited for,
 * to the one that lies nearest; where no edge leads on, and up and down, it is the nearest node on that side.
 *
 * @returns `null` when nothing lies there.
 * @example walk(document, 'extract', 'right') // 'load'
 */
export function walk({ chain, view }: ChainWithView, from: NodeKey, direction: Direction): NodeKey | null {
  const here = view.positions.get(from);
  if (!here) return null;
  const along = direction === 'right' ? nextOf(chain, from) : direction === 'left' ? beforeOf(chain, from) : [];
  return (
    nearest(view.positions, here, along) ?? nearest(view.positions, here, othersThan(view.positions, from), direction)
  );
}

function nextOf(chain: ChainWithView['chain'], key: NodeKey): NodeKey[] {
  const graph = graphOf(chain);
  const task = graph.byKey.get(key);
  const id = task ? (isReferable(graph, task) ? taskId(task) : null) : key;
  return id === null
    ? []
    : (graph.outgoing.get(id) ?? []).map(({ target }) => target).filter((target) => target !== key);
}

function beforeOf(chain: ChainWithView['chain'], key: NodeKey): NodeKey[] {
  const graph = graphOf(chain);
  const incoming = graph.byKey.get(key)?.incoming ?? [];
  return incoming
    .flatMap((entry) => (entry.kind === 'edge' ? [sourceKey(graph, entry)] : []))
    .filter((source) => source !== key);
}

function othersThan(positions: ReadonlyMap<NodeKey, Point>, key: NodeKey): NodeKey[] {
  return [...positions.keys()].filter((other) => other !== key);
}

function nearest(
  positions: ReadonlyMap<NodeKey, Point>,
  here: Point,
  keys: readonly NodeKey[],
  direction?: Direction,
): NodeKey | null {
  let best: NodeKey | null = null;
  let least = Infinity;
  for (const key of keys) {
    const there = positions.get(key);
    const distance = there ? distanceTo(here, there, direction) : Infinity;
    if (distance < least) [best, least] = [key, distance];
  }
  return best;
}

/** Along the direction as it is, beside it more; endless on the other side. */
function distanceTo(here: Point, there: Point, direction: Direction | undefined): number {
  const [x, y] = [there.x - here.x, there.y - here.y];
  if (direction === undefined) return Math.hypot(x, y);
  const [along, beside] = direction === 'left' || direction === 'right' ? [x, y] : [y, x];
  const ahead = direction === 'left' || direction === 'up' ? -along : along;
  return ahead <= 0 ? Infinity : ahead + BESIDE * Math.abs(beside);
}
