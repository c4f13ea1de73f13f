/** `taskloom/simulate`: what a chain will do in a span of time, before it is deployed. */
export type { AssumptionRefusal } from './checkAssumptions.ts';
export { LEAST_RUNS, type Measured, type PastRun, assumptionsFromRuns, withTasks } from './assumptions.ts';
export { rehearsalCalendar } from './calendar/calendar.ts';
export { calendarSpan } from './calendar/days.ts';
export type {
  Calendar,
  CalendarDay,
  CalendarSpan,
  ChangedStart,
  DayReason,
  Holiday,
  UnusualRuns,
} from './calendar/types.ts';
export { dayWords } from './calendar/words.ts';
export type { Cause } from './causes.ts';
export { type RunChange, type RunChanges, type RunState, changesOf } from './changes.ts';
export { type Both, type RehearsalComparison, type TaskComparison, compareRehearsals } from './compare.ts';
export { criticalPath } from './critical.ts';
export { dailyTimes } from './daily.ts';
export { type MissedDeadline, missedDeadlines } from './deadlines.ts';
export { type WorstHour, worstHour } from './laneReport.ts';
export { type LanePoint, lanesOf } from './lanes.ts';
export { type Moments, type TaskMoment, type TaskState, momentsOf } from './moments.ts';
export { type ScheduleMove, bestMoves } from './moves.ts';
export { neverRan } from './never.ts';
export type { Never, NeverCode, NeverData } from './neverTypes.ts';
export { neverWords } from './neverWords.ts';
export { DEADLINE_SHARE, type FinishQuantiles, type Nights, type TaskNights, rehearseNights } from './nights.ts';
export { type FailureOutcome, outcomeMatrix } from './outcomes.ts';
export { type Plan, type PlanRefusal, type Span, planOf } from './plan.ts';
export { MOST_RUNS, type Rehearsal, type RehearsalOptions, playPlan, rehearse, visitRuns } from './rehearse.ts';
export type { Played, VisitRun } from './play.ts';
export { type PackedRuns, type RehearsedRun, type RunTable, packRuns, unpackRuns } from './runTable.ts';
export { type ScenarioRefusal, planScenario } from './scenario.ts';
export { assumptionsOf } from './settings.ts';
export { slackOf } from './slack.ts';
export { standsBy } from './standBy.ts';
export {
  type Assumptions,
  type Blackout,
  type DailyTime,
  GUESSED_DURATION,
  type GivenTimes,
  type TaskAssumption,
  USUAL_ASSUMPTIONS,
} from './types.ts';
export {
  type Duration,
  type FailureShare,
  NO_SETTINGS,
  type QuietTime,
  type RehearsalSettings,
  type Scenario,
  type ScenarioChange,
  type TaskExpectation,
  type TimeOfDay,
  WEEKDAYS,
  type Weekday,
  isTimeOfDay,
} from '../model/rehearsalSettings.ts';
