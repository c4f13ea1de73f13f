import type { Rehearsal } from './rehearse.ts';

/** How many runs are under way, and how many wait in the queue, from a moment on. */
export interface LanePoint {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly running: number;
  readonly waiting: number;
}

/**
 * How many runs a rehearsal has at a time: a point at each moment at which that changes.
 *
 * @example Math.max(...lanesOf(rehearsal).map(({ running }) => running)) // 4
 */
export function lanesOf({ runs, left }: Pick<Rehearsal, 'runs' | 'left'>): LanePoint[] {
  const column = (values: Float64Array): Float64Array => values.slice(0, runs.length).toSorted();
  const queued = Float64Array.from([...column(runs.queued), ...left.queued.map(({ since }) => since)]).toSorted();
  const [starts, ends] = [column(runs.starts), column(runs.ends)];
  const points: LanePoint[] = [];
  let [q, s, e] = [0, 0, 0];
  for (;;) {
    const at = Math.min(queued[q] ?? Infinity, starts[s] ?? Infinity, ends[e] ?? Infinity);
    if (at === Infinity) return points;
    while (queued[q] === at) q += 1;
    while (starts[s] === at) s += 1;
    while (ends[e] === at) e += 1;
    const [running, waiting] = [s - e, q - s];
    const last = points.at(-1);
    if (!last || last.running !== running || last.waiting !== waiting) points.push({ at, running, waiting });
  }
}
