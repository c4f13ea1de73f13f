/** `taskloom/simulate`: what a chain will do in a span of time, before it is deployed. */
export type { Cause } from './causes.ts';
export type { RehearsedRun, RunTable } from './columns.ts';
export { criticalPath } from './critical.ts';
export { type LanePoint, lanesOf } from './lanes.ts';
export { type Plan, type PlanRefusal, type Span, planOf } from './plan.ts';
export { MOST_RUNS, type Rehearsal, type RehearsalOptions, playPlan, rehearse } from './rehearse.ts';
export {
  type Assumptions,
  type Blackout,
  type Duration,
  type FailureShare,
  type GivenTimes,
  type TaskAssumption,
  USUAL_ASSUMPTIONS,
} from './types.ts';
