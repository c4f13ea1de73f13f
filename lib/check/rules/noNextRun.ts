import { taskSchedule } from '../../model/task.ts';
import { isSurelyPast, momentWords } from '../../schedule/moment.ts';
import { readSchedule } from '../../schedule/readSchedule.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import type { Time, TimeRule } from '../types.ts';

export const noNextRun: TimeRule = {
  code: 'no-next-run',
  scope: 'time',
  severity: 'warning',
  title: 'A schedule that never starts a run again',
  reason: 'Its end or its last run has passed, or no day matches it. The task stays in the tenant and never starts.',
  example: {
    bad: { recurrence: 'RRULE:FREQ=DAILY', endDateTime: '2020-01-01T06:00:00Z' },
    good: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=5;BYMINUTE=0' },
  },
  run(task, report, time) {
    const schedule = taskSchedule(task.definition);
    if (schedule === undefined) return;
    const read = readSchedule(schedule);
    if (read.faults.length > 0) return;
    const reason = time.nextRuns ? counted(time, schedule) : endedBy(read, time.now);
    if (reason !== null) report({ path: ['start', 'schedule', ...read.path], data: { reason } });
  },
};

/** Why no run comes; `null` where one does, or that cannot be told. */
function counted({ now, nextRuns, work }: Time, schedule: Parameters<typeof readSchedule>[0]): string | null {
  const next = nextRuns!(schedule, { now, count: 1, work });
  if (!next.ok) return next.refusal.mayRun ? null : next.refusal.message;
  return next.value.runs.length > 0 ? null : (next.value.note ?? '');
}

function endedBy({ ends, zone }: Schedule, now: string): string | null {
  const end = ends.find(({ moment }) => isSurelyPast(moment, zone, now));
  return end ? `It ended at ${momentWords(end.moment)}.` : null;
}
