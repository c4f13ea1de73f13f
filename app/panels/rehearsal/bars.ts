import type { RunTable } from '../../../lib/simulate/index.ts';
import type { Shown } from './axis.ts';

/** A run as it is drawn, or several that are too close to be told apart. Shares are of the width that is shown. */
export interface Bar {
  readonly number: number;
  readonly count: number;
  readonly left: number;
  readonly width: number;
  /** How far to the left it waited. */
  readonly waited: number;
  readonly isFailed: boolean;
  readonly isCritical: boolean;
}

/** Runs that are closer than this share of the width are one bar. */
const APART = 1 / 1_200;

/** The bars of a row that are seen. */
export function barsOf(
  runs: RunTable,
  numbers: readonly number[],
  { from, to }: Shown,
  critical: ReadonlySet<number>,
): Bar[] {
  const length = to - from;
  const bars: Bar[] = [];
  for (const number of numbers) {
    const [queued, start, end] = [runs.queued[number]!, runs.starts[number]!, runs.ends[number]!];
    if (end < from || queued > to) continue;
    const left = (start - from) / length;
    const bar: Bar = {
      number,
      count: 1,
      left,
      width: (end - start) / length,
      waited: (start - queued) / length,
      isFailed: runs.failed[number] === 1,
      isCritical: critical.has(number),
    };
    const last = bars.at(-1);
    if (last && last.width < APART * 4 && left - (last.left + last.width) < APART)
      bars[bars.length - 1] = {
        ...last,
        count: last.count + 1,
        width: left + bar.width - last.left,
        isFailed: last.isFailed || bar.isFailed,
        isCritical: last.isCritical || bar.isCritical,
      };
    else bars.push(bar);
  }
  return bars;
}
