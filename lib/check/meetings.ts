import { memoized } from '../model/memo.ts';
import { taskSchedule } from '../model/task.ts';
import { ONE_SCHEDULE } from '../schedule/expand/work.ts';
import { readSchedule } from '../schedule/readSchedule.ts';
import { runsOf } from '../schedule/runsOf.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { IndexedGraph } from './indexedGraph.ts';
import { LONGEST_RELOAD } from './limits.ts';

/** How an event of a join comes about: a schedule starts its first task, and each next one follows on. */
export interface Leg {
  /** The number of the task that the schedule starts. */
  readonly root: number;
  readonly schedule: Schedule;
  /** How many tasks run until the event comes. */
  readonly length: number;
}

/** A Monday; which one does not matter. */
const FROM = Date.UTC(2024, 0, 1);

/** What comes about within so many runs is enough to tell. */
const LOOKED_AT = 1_000;

/** The one way in which a task comes to run; `null` where there are others, or it cannot be told. */
export function legOf(graph: IndexedGraph, task: number): Leg | null {
  const seen = new Set<number>();
  for (let [at, length] = [task, 1]; at >= 0 && !seen.has(at); length += 1) {
    seen.add(at);
    const facts = graph.facts[at]!;
    const schedule = taskSchedule(facts.task.definition);
    if (schedule !== undefined)
      return facts.task.incoming.length === 0 ? { root: at, schedule: readSchedule(schedule), length } : null;
    if (facts.task.incoming.length !== 1 || facts.edges.length !== 1) return null;
    at = graph.sources[at]![0]!;
  }
  return null;
}

/** Whether the ends of two legs may ever be within a time of one another, however long their runs take. */
export function areEverNear(one: Leg, other: Leg, seconds: number): boolean {
  const [starts, others] = [startsOf(one.schedule), startsOf(other.schedule)];
  if (starts.length === 0 || others.length === 0) return true;
  const [after, before] = [
    (other.length * LONGEST_RELOAD + seconds) * 1_000,
    (one.length * LONGEST_RELOAD + seconds) * 1_000,
  ];
  let next = 0;
  for (const start of starts) {
    // the other leg may end as early as it starts, and this one as late as it can
    while (next < others.length && others[next]! < start - after) next += 1;
    if (next === others.length) return others.length === LOOKED_AT;
    if (others[next]! <= start + before) return true;
  }
  return false;
}

/** The first runs of a schedule; none of one that cannot be counted. */
const startsOf = memoized((schedule: Schedule): readonly number[] => {
  const from = schedule.start ? Math.max(FROM, Date.parse(`${schedule.start.wall}Z`)) : FROM;
  const stream = runsOf(schedule, { from, work: { left: ONE_SCHEDULE } });
  const found: number[] = [];
  for (let run = stream.next(); run !== Infinity && found.length < LOOKED_AT; run = stream.next()) found.push(run);
  return stream.isCutOff() ? [] : found;
});
