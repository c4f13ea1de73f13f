/** `taskloom/run`: what the end of a run is to other tasks. */
export { calledEvents, matches, upstreamIds } from './events.ts';
export type { FinishedRun } from './finishedRun.ts';
export { type Arrival, type Awaited, type Taken, awaited, take, waitingAfterEdit } from './joins.ts';
export { FAILURES_TO_DISABLE, disablesAfter } from './limits.ts';
export { type Outcome, type RunSettings, outcomeOf } from './outcome.ts';
export { type Replayed, replay } from './replay.ts';
