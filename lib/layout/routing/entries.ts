import type { EdgeId } from '../../model/chain.ts';
import { ENTRY_TOP, NODE_SIZE } from '../../model/view.ts';

/** From one entry to the next where there is room, and the lowest one, in pixels from the top of a node. */
const STEP = 20;
const LOWEST = NODE_SIZE.height - 6;
/** Two entries closer to each other than this look like one, in pixels; with very many of them it is less. */
const APART = 4;

/**
 * How high edges come into a node: each has an entry of its own, and the first one is as high as the first exit, so
 * that a plain chain lies level.
 *
 * @returns Pixels from the node's top, from the upper edge to the lower.
 * @example entryHeights(2) // [15, 35]
 */
export function entryHeights(count: number): number[] {
  const step = count < 2 ? 0 : Math.min(STEP, (LOWEST - ENTRY_TOP) / (count - 1));
  return Array.from({ length: count }, (_, index) => ENTRY_TOP + index * step);
}

/** An edge that comes into a node. */
export interface Arrival {
  readonly id: EdgeId;
  /** Where it comes from: the smaller, the higher. */
  readonly from: number;
  /** The entry that it has, or would keep if that is free; `null` where any will do. */
  readonly height: number | null;
}

/**
 * Gives each edge into a node an entry. Those that have one keep it as long as there is room; the others come between
 * them in the order in which they arrive, so that they do not cross.
 */
export function assignEntries(arrivals: readonly Arrival[]): Map<EdgeId, number> {
  const slots = entryHeights(arrivals.length);
  const apart = Math.min(APART, (slots[1] ?? Infinity) - slots[0]!);
  const found = new Map<EdgeId, number>();
  const isFree = (height: number) => [...found.values()].every((other) => Math.abs(other - height) >= apart - 1e-6);
  for (const { id, height } of arrivals) if (height !== null && isFree(height)) found.set(id, height);
  const inOrder = arrivals.toSorted((one, other) => one.from - other.from);
  const kept = found.size > 0;
  for (const arrival of inOrder) {
    if (!kept || found.has(arrival.id)) continue;
    const height = freeHeight(arrivals, arrival, found);
    if (!isFree(height)) break;
    found.set(arrival.id, height);
  }
  return found.size === arrivals.length ? found : new Map(inOrder.map(({ id }, index) => [id, slots[index]!]));
}

/** The middle of the widest free part between the entries of the edges that arrive higher and lower. */
function freeHeight(arrivals: readonly Arrival[], { from }: Arrival, taken: ReadonlyMap<EdgeId, number>): number {
  const heights = [...taken.values()];
  const over = arrivals.flatMap((one) => (one.from <= from && taken.has(one.id) ? [taken.get(one.id)!] : []));
  const under = arrivals.flatMap((one) => (one.from > from && taken.has(one.id) ? [taken.get(one.id)!] : []));
  const [top, bottom] = [Math.max(4, ...over), Math.min(LOWEST, ...under)];
  const inside =
    top < bottom
      ? [top, ...heights.filter((height) => height > top && height < bottom), bottom]
      : [4, ...heights, LOWEST];
  const sorted = inside.toSorted((one, other) => one - other);
  // there is room to the lower end for as many again
  if (under.length === 0 && top < bottom && LOWEST - Math.max(...heights) >= STEP / 2)
    return Math.min(LOWEST, Math.max(...heights) + STEP);
  let best = ENTRY_TOP;
  let widest = -1;
  sorted.forEach((height, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && height - before > widest) [best, widest] = [(height + before) / 2, height - before];
  });
  return best;
}
