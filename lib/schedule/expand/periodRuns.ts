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

/**
 * The wall times of a period at the positions that the rule asks for, in order. Times that the clocks leave out are not
 * counted.
 */
function pickedWalls(plan: Plan, times: Times, first: number, last: number): number[] {
  const days = plan.days.between(first, last);
  const lost = days.map((day) => lostOn(day, times, plan));
  const count = days.length * times.count - lost.reduce((sum, each) => sum + each, 0);
  const picked = new Set(
    plan
      .positions!.map((position) => (position > 0 ? position - 1 : count + position))
      .filter((index) => index >= 0 && index < count),
  );
  if (count === days.length * times.count)
    return inOrder(picked).map((index) => days[Math.floor(index / times.count)]! * DAY + times.at(index % times.count));
  const found: number[] = [];
  let before = 0;
  for (const [at, day] of days.entries()) {
    const own = times.count - lost[at]!;
    const wanted = inOrder(picked).filter((index) => index >= before && index < before + own);
    if (wanted.length > 0) {
      const shown = lost[at] === 0 ? null : shownTimes(day, times, plan);
      found.push(...wanted.map((index) => day * DAY + (shown ? shown[index - before]! : times.at(index - before))));
    }
    before += own;
  }
  return found;
}

function inOrder(numbers: ReadonlySet<number>): number[] {
  return [...numbers].toSorted((a, b) => a - b);
}

/** The times of a day that its clocks show. */
function shownTimes(day: number, times: Times, plan: Plan): number[] {
  const all = Array.from({ length: times.count }, (_, index) => times.at(index));
  return all.filter((time) => runAt(plan, day * DAY + time) !== null);
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
function lostOn(day: number, times: Times, plan: Plan): number {
  if (!Number.isNaN(plan.zone.offsetOn(day))) return 0;
  return times.count - shownTimes(day, times, plan).length;
}
