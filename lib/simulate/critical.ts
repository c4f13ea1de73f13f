import type { RunTable } from './runTable.ts';

/**
 * The critical path of a rehearsal: the runs that the last end hangs on, the first of them first. A run hangs on the
 * run that freed its lane where it waited for one, else on the last of those that started it.
 *
 * @returns Numbers of runs.
 * @example criticalPath(runs).map((number) => runs.at(number).task) // ['extract', 'stage', 'mart']
 */
export function criticalPath(runs: RunTable): number[] {
  let last = -1;
  for (let number = 0; number < runs.length; number += 1)
    if (last < 0 || runs.ends[number]! > runs.ends[last]!) last = number;
  const path: number[] = [];
  let freed: ReadonlyMap<number, number> | null = null;
  for (let here = last; here >= 0;) {
    path.push(here);
    const start = runs.starts[here]!;
    const waited = start > runs.queued[here]!;
    if (waited) freed ??= byEnd(runs);
    here = (waited ? freed!.get(start) : undefined) ?? runs.by(here).at(-1) ?? -1;
  }
  return path.toReversed();
}

/** A run that ends at each time. */
function byEnd(runs: RunTable): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let number = 0; number < runs.length; number += 1)
    if (runs.ends[number]! > runs.starts[number]!) found.set(runs.ends[number]!, number);
  return found;
}
