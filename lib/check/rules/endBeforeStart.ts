import { taskSchedule } from '../../model/task.ts';
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
    const { start, ends, zone } = readSchedule(schedule);
    const end = start && ends.find(({ moment }) => !isBefore(start, moment, zone));
    if (end) report({ path: ['start', 'schedule', ...end.path] });
  },
};
