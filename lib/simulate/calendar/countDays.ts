import { DAY } from '../../schedule/expand/calendar.ts';
import type { Zone } from '../../schedule/expand/zone.ts';
import type { Plan } from '../plan.ts';
import { type RehearsalOptions, visitRuns } from '../rehearse.ts';
import { dayAt, startOfDay } from './days.ts';

/** What runs on each day of a plan. */
export interface DayCounts {
  /** Days since 1970-01-01. The first and the last may be a part of a day. */
  readonly first: number;
  readonly count: number;
  /** Whether a plan, as far as it was played, has all of a day. */
  isWhole(day: number): boolean;
  /** How many runs begin in each hour of the clock. */
  hoursOn(day: number): readonly number[];
  /** How often a task runs on a day. */
  runsOf(task: number, day: number): number;
  readonly stopped: number | null;
}

/** Plays a plan, and keeps no run of it: a month of many tasks has a million. */
export function countDays(plan: Plan, zone: Zone, options: Pick<RehearsalOptions, 'mostRuns' | 'signal'>): DayCounts {
  const first = dayAt(plan.from, zone);
  const count = dayAt(plan.to - 1, zone) - first + 1;
  const hours = new Int32Array(count * 24);
  const runs = new Int32Array(count * plan.network.keys.length);
  let last = plan.from;
  const { stopped } = visitRuns(plan, options, (task, _queued, start) => {
    const seconds = Math.floor(start / 1_000);
    const wall = seconds + zone.offsetAt(seconds);
    const day = Math.floor(wall / DAY) - first;
    const hour = Math.floor((wall - (day + first) * DAY) / 3_600);
    hours[day * 24 + hour]! += 1;
    runs[task * count + day]! += 1;
    last = start;
  });
  const until = stopped === null ? plan.to : last;
  return {
    first,
    count,
    isWhole: (day) => startOfDay(day, zone) >= plan.from && startOfDay(day + 1, zone) <= until,
    hoursOn: (day) => [...hours.subarray((day - first) * 24, (day - first + 1) * 24)],
    runsOf: (task, day) => runs[task * count + day - first]!,
    stopped: stopped === null ? null : last,
  };
}
