import { taskSchedule } from '../../model/task.ts';
import { boundsOf } from '../../schedule/fault.ts';
import { isBefore } from '../../schedule/moment.ts';
import { readSchedule } from '../../schedule/readSchedule.ts';
import type { TaskRule } from '../types.ts';

export const endBeforeStart: TaskRule = {
  code: 'end-before-start',
  scope: 'task',
  severity: 'error',
  title: 'A schedule that ends before it starts',
  reason: 'The service refuses a schedule whose end is not after its start.',
  example: {
    bad: { startDateTime: '2026-06-01T06:00:00', endDateTime: '2026-05-01T06:00:00' },
    good: { startDateTime: '2026-06-01T06:00:00', endDateTime: '2026-07-01T06:00:00' },
  },
  run(task, report) {
    const schedule = taskSchedule(task.definition);
    if (schedule === undefined) return;
    const read = readSchedule(schedule);
    if (read.end === null && read.kind !== 'interval') return;
    const { start, end } = boundsOf(read);
    if (start && end && !isBefore(start, end, read.zone)) report({ path: ['start', 'schedule', 'endDateTime'] });
  },
};
