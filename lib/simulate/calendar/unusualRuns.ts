import { weekdayOf } from '../../schedule/expand/calendar.ts';
import type { Plan } from '../plan.ts';
import type { DayCounts } from './countDays.ts';
import type { UnusualRuns } from './types.ts';

/** Of fewer days nothing is called usual. */
const LEAST_DAYS = 4;
/** What is usual holds on so many of the days of a weekday. */
const USUAL_SHARE = 2 / 3;

/**
 * The tasks that run more often or less often on a day than on most days of its weekday, in the order of the chain. A
 * task that has no such habit is never among them.
 */
export function unusualRuns({ network }: Plan, counts: DayCounts): (day: number) => readonly UnusualRuns[] {
  const found = new Map<number, UnusualRuns[]>();
  const whole = Array.from({ length: counts.count }, (_, at) => counts.first + at).filter(counts.isWhole);
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const days = whole.filter((day) => weekdayOf(day) === weekday);
    if (days.length < LEAST_DAYS) continue;
    network.keys.forEach((key, task) => {
      const usual = mostFrequent(days.map((day) => counts.runsOf(task, day)));
      if (usual === null) return;
      for (const day of days) {
        const runs = counts.runsOf(task, day);
        if (runs === usual) continue;
        const known = found.get(day);
        if (known) known.push({ task: key, runs, usual });
        else found.set(day, [{ task: key, runs, usual }]);
      }
    });
  }
  return (day) => found.get(day) ?? [];
}

function mostFrequent(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  // what two thirds of them are is in the middle
  const middle = sorted[Math.floor(sorted.length / 2)]!;
  return sorted.filter((each) => each === middle).length >= USUAL_SHARE * sorted.length ? middle : null;
}
