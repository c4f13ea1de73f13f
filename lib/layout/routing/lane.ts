/** How far two lines beside each other are apart where there is room, in pixels. */
const GAP = 8;
/** How near they may come where there is not. */
const LEAST = 2;

/**
 * Where a line can run beside others: as near to `wanted` as it can be and keep its distance; where all is taken, in
 * the middle of the widest gap.
 *
 * @param taken - Where others run.
 * @returns `null` where nothing is left between `from` and `to`.
 * @example freeLane(20, 0, 100, [22]) // 14
 */
export function freeLane(wanted: number, from: number, to: number, taken: readonly number[]): number | null {
  if (!(from <= to)) return null;
  const near = taken.filter((at) => at > from - GAP && at < to + GAP).toSorted((one, other) => one - other);
  return spacious(wanted, from, to, near) ?? squeezed(from, to, near);
}

function spacious(wanted: number, from: number, to: number, taken: readonly number[]): number | null {
  let best: number | null = null;
  let before = -Infinity;
  for (const at of [...taken, Infinity]) {
    const [start, end] = [Math.max(from, before + GAP), Math.min(to, at - GAP)];
    const nearest = Math.min(end, Math.max(start, wanted));
    if (start <= end && (best === null || Math.abs(nearest - wanted) < Math.abs(best - wanted))) best = nearest;
    before = at;
  }
  return best;
}

function squeezed(from: number, to: number, taken: readonly number[]): number | null {
  let best: number | null = null;
  let most = LEAST;
  let before = -Infinity;
  for (const at of [...taken, Infinity]) {
    const middle = before === -Infinity ? from : at === Infinity ? to : Math.min(to, Math.max(from, (before + at) / 2));
    const distance = Math.min(middle - before, at - middle);
    if (distance >= most) [best, most] = [middle, distance];
    before = at;
  }
  return best;
}
