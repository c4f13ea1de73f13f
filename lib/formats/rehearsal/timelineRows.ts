import type { RunTable } from '../../simulate/runTable.ts';

/** A run as it is drawn, or several that are too close to be told apart; in pixels. */
export interface TimelineBar {
  readonly count: number;
  /** Where the waiting before it begins; as `left` where it did not wait. */
  readonly waits: number;
  readonly left: number;
  readonly right: number;
  readonly isFailed: boolean;
  readonly isCritical: boolean;
}

/** A task that ran. */
export interface TimelineTask {
  readonly task: string;
  readonly runs: readonly number[];
  readonly bars: readonly TimelineBar[];
}

/** Bars closer than this, in pixels, are one. */
const APART = 1;
/** More bars than these are not drawn: they are merged further until they are fewer. */
const MOST_BARS = 50_000;

/** The tasks that ran, in the order in which they first start. */
export function timelineTasks(
  runs: RunTable,
  critical: ReadonlySet<number>,
  placeOf: (at: number) => number,
  most: number,
): { readonly rows: readonly TimelineTask[]; readonly left: number } {
  const byTask = new Map<number, number[]>();
  for (let number = 0; number < runs.length; number += 1) {
    const known = byTask.get(runs.tasks[number]!);
    if (known) known.push(number);
    else byTask.set(runs.tasks[number]!, [number]);
  }
  const shown = [...byTask].slice(0, most);
  const draw = (apart: number): TimelineTask[] =>
    shown.map(([task, numbers]) => ({
      task: runs.keys[task]!,
      runs: numbers,
      bars: merged(numbers, runs, critical, placeOf, apart),
    }));
  let rows = draw(APART);
  // no two bars of a row are further apart than the picture is wide, so that this ends with one a row
  for (let apart = 2 * APART; rows.reduce((sum, { bars }) => sum + bars.length, 0) > MOST_BARS; apart *= 2)
    rows = draw(apart);
  return { rows, left: byTask.size - shown.length };
}

function merged(
  numbers: readonly number[],
  runs: RunTable,
  critical: ReadonlySet<number>,
  placeOf: (at: number) => number,
  apart: number,
): TimelineBar[] {
  const bars: TimelineBar[] = [];
  for (const number of numbers) {
    const bar: TimelineBar = {
      count: 1,
      waits: placeOf(runs.queued[number]!),
      left: placeOf(runs.starts[number]!),
      right: placeOf(runs.ends[number]!),
      isFailed: runs.failed[number] === 1,
      isCritical: critical.has(number),
    };
    const last = bars.at(-1);
    const isNarrow = last !== undefined && (last.count > 1 || last.right - last.left < 4 * apart);
    if (last && isNarrow && bar.left - last.right < apart)
      bars[bars.length - 1] = {
        count: last.count + 1,
        waits: Math.min(last.waits, bar.waits),
        left: last.left,
        right: Math.max(last.right, bar.right),
        isFailed: last.isFailed || bar.isFailed,
        isCritical: last.isCritical || bar.isCritical,
      };
    else bars.push(bar);
  }
  return bars;
}
