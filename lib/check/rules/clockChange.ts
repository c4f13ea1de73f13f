import { taskSchedule } from '../../model/task.ts';
import { type ClockChange, clockChanges } from '../../schedule/clockChanges.ts';
import { readSchedule } from '../../schedule/readSchedule.ts';
import type { TimeRule } from '../types.ts';

/** In milliseconds: each change of the clocks comes once in a year. */
const AHEAD = 366 * 86_400_000;

export const clockChange: TimeRule = {
  code: 'clock-change',
  scope: 'time',
  severity: 'info',
  title: 'A run at a time that the clocks leave out or show twice',
  reason:
    'When the clocks go forward an hour is missing, and when they go back an hour comes twice. What the service does ' +
    'with runs at such times is not published.',
  example: {
    bad: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=2;BYMINUTE=30', timezone: 'Europe/Oslo' },
    good: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=4;BYMINUTE=30', timezone: 'Europe/Oslo' },
  },
  run(task, report, { now, work }) {
    const schedule = taskSchedule(task.definition);
    if (schedule === undefined) return;
    const read = readSchedule(schedule);
    const from = Date.parse(now);
    const changes = read.zone === null ? [] : clockChanges(read, { from, to: from + AHEAD, work });
    if (changes.length === 0) return;
    const wallsOf = (effect: ClockChange['effect']): string[] =>
      changes.filter((change) => change.effect === effect).map(({ wall }) => wall.slice(0, 16).replace('T', ' '));
    report({
      path: ['start', 'schedule', ...read.path],
      data: { skipped: wallsOf('skipped'), moved: wallsOf('moved'), repeated: wallsOf('repeated') },
    });
  },
};
