import { DAY } from './calendar.ts';
import type { Plan } from './plan.ts';
import type { Times } from './times.ts';
import { spend } from './work.ts';

/**
 * The runs of a period of days, in order.
 *
 * @param lowest - The first wall time that counts, in seconds.
 * @returns Moments in seconds, UTC.
 */
export function* runsIn(plan: Plan, times: Times, first: number, last: number, lowest: number): Generator<number> {
  if (plan.positions) {
    for (const wall of pickedWalls(plan, times, first, last)) {
      const run = wall < lowest ? null : runAt(plan, wall);
      if (run !== null) yield run;
    }
    return;
  }
  const lowestDay = Math.floor(lowest / DAY);
  for (const day of plan.days.between(Math.max(first, lowestDay), last)) {
    const [base, offset] = [day * DAY, plan.zone.offsetOn(day)];
    const from = day === lowestDay ? times.before(lowest - base) : 0;
    if (Number.isNaN(offset)) yield* changedDay(plan, times, base, from);
    else for (let index = from; index < times.count; index += 1) yield base + times.at(index) - offset;
  }
}

/** The runs of a day on which the clocks may change: the one that the schedule starts with is moved, not left out. */
function* changedDay(plan: Plan, times: Times, base: number, from: number): Generator<number> {
  const runs: number[] = [];
  let isMoved = false;
  for (let index = from; index < times.count; index += 1) {
    const run = runAt(plan, base + times.at(index));
    if (run === null) continue;
    isMoved ||= runs.length > 0 && run <= runs.at(-1)!;
    runs.push(run);
  }
  yield* isMoved ? new Set(runs.toSorted((a, b) => a - b)) : runs;
}

function runAt({ start, zone }: Plan, wall: number): number | null {
  return wall === start ? zone.movedUtcOf(wall) : zone.utcOf(wall);
}

/** The wall times of a period at the positions that the rule asks for, in order. */
function pickedWalls({ days, positions }: Plan, times: Times, first: number, last: number): number[] {
  const found = days.between(first, last);
  const count = found.length * times.count;
  const picked = new Set(
    positions!
      .map((position) => (position > 0 ? position - 1 : count + position))
      .filter((index) => index >= 0 && index < count),
  );
  return [...picked]
    .toSorted((a, b) => a - b)
    .map((index) => found[Math.floor(index / times.count)]! * DAY + times.at(index % times.count));
}

/** How many runs a period has had, without looking at each. */
export function countIn(plan: Plan, times: Times, first: number, last: number): number {
  const { start, positions, days } = plan;
  let count = 0;
  if (positions || first <= Math.floor(start / DAY)) {
    for (const _ of runsIn(plan, times, first, last, start)) if (spend(plan.work)) count += 1;
    return count;
  }
  for (const day of days.between(first, last)) {
    if (!spend(plan.work)) return count;
    count += times.count - lostOn(day, times, plan);
  }
  return count;
}

/** How many times of a day the clocks leave out. */
function lostOn(day: number, times: Times, { zone }: Plan): number {
  if (!Number.isNaN(zone.offsetOn(day))) return 0;
  let lost = 0;
  for (let index = 0; index < times.count; index += 1) if (zone.utcOf(day * DAY + times.at(index)) === null) lost += 1;
  return lost;
}
