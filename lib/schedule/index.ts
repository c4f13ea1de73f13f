/** `taskloom/schedule`: schedules in words, their parts, and when they are due. */
export { type NextRuns, type NextRunsOptions, type NoNextRuns, nextRuns } from './nextRuns.ts';
export { readSchedule, scheduleForm } from './readSchedule.ts';
export { type QuickRule, readQuick, writeQuick } from './rule/quick.ts';
export { readRule } from './rule/readRule.ts';
export type { RunStream } from './expand/stream.ts';
export { type ZoneChange, zoneChanges } from './expand/zoneChanges.ts';
export { type RunsOptions, runsOf } from './runsOf.ts';
export type { Schedule, ScheduleFault, ScheduleForm } from './schedule.ts';
export type { ShiftRefusal } from './shift/refusals.ts';
export { shiftSchedule } from './shift/shiftSchedule.ts';
export { timeOf } from './timeOf.ts';
export { type Switched, switchForm } from './switchForm.ts';
export { describeSchedule } from './words/describe.ts';
export { durationWords, shortDuration } from './words/durationWords.ts';
export { scheduleSummary } from './words/summary.ts';
