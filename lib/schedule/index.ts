/** `taskloom/schedule`: schedules in words, their parts, and when they are due. */
export { describeSchedule } from './describe.ts';
export { durationWords, shortDuration } from './durationWords.ts';
export { type QuickRule, readQuick, writeQuick } from './quick.ts';
export { type ScheduleForm, scheduleForm } from './read.ts';
export { readRule } from './rule.ts';
export { scheduleSummary } from './summary.ts';
export { type Switched, switchForm } from './switchForm.ts';
export { type NextRuns, nextRuns } from './nextRuns.ts';
