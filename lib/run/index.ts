/** `taskloom/run`: what the end of a run is to other tasks. */
export { type FinishedRun, calledEvents, matches, upstreamIds } from './events.ts';
export { type Arrival, type Awaited, type Taken, awaited, take, waitingAfterEdit } from './joins.ts';
export { FAILURES_TO_DISABLE, disablesAfter } from './limits.ts';
export { type Outcome, type RunSettings, outcomeOf } from './outcome.ts';
export { type Replayed, replay } from './replay.ts';
