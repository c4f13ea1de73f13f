import type { Chain, TaskNode } from '../../model/chain.ts';
import { isEnabled, taskId, taskName, taskSchedule } from '../../model/task.ts';
import { EACH_SCHEDULE, ONE_SCHEDULE, type Work } from '../../schedule/expand/work.ts';
import { nextRuns } from '../../schedule/nextRuns.ts';

/** The next runs of a task that has a schedule. */
export interface UpcomingRuns {
  readonly task: TaskNode;
  /** Of a task without an id, its key in the document. */
  readonly id: string;
  readonly name: string;
  /** The zone of the schedule. */
  readonly zone: string;
  /** Milliseconds since 1970, UTC; the soonest first. */
  readonly runs: readonly number[];
  /** What should be known of them, or why there are none; `null` where nothing is to be said. */
  readonly note: string | null;
}

/** What is asked for. */
export interface UpcomingOptions {
  /** As `Date.toISOString` writes it: runs after this. */
  readonly from: string;
  /** How many runs of each task, at most. */
  readonly count: number;
}

/**
 * The next runs of every task with a schedule, in file order. A task that is switched off has none.
 *
 * @example upcomingRuns(document.chain, { from: '2026-06-01T00:00:00.000Z', count: 5 })[0]?.runs.length // 5
 */
export function upcomingRuns({ tasks }: Chain, { from, count }: UpcomingOptions): UpcomingRuns[] {
  const scheduled = tasks.filter(({ definition }) => taskSchedule(definition) !== undefined);
  const work: Work = { left: ONE_SCHEDULE + scheduled.length * (EACH_SCHEDULE + count * 10) };
  return scheduled.map((task): UpcomingRuns => {
    const found = nextRuns(taskSchedule(task.definition), { now: from, count, work });
    const zone = found.ok ? found.value.zone : 'UTC';
    const about = { task, id: taskId(task) ?? task.key, name: taskName(task), zone };
    if (!isEnabled(task)) return { ...about, runs: [], note: 'It is switched off.' };
    if (!found.ok) return { ...about, runs: [], note: found.refusal.message };
    return { ...about, runs: found.value.runs, note: found.value.note };
  });
}
