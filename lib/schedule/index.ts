/** `taskloom/schedule`: schedules in words, their parts, and when they are due. */
export { describeSchedule } from './words/describe.ts';
export { durationWords, shortDuration } from './words/durationWords.ts';
export { type QuickRule, readQuick, writeQuick } from './rule/quick.ts';
export { type ScheduleForm, scheduleForm } from './readSchedule.ts';
export { readRule } from './rule/readRule.ts';
export { scheduleSummary } from './words/summary.ts';
export { type Switched, switchForm } from './switchForm.ts';
export { type NextRuns, nextRuns } from './nextRuns.ts';
