import type { Rule } from '../types.ts';
import { abortedUncovered } from './abortedUncovered.ts';
import { badDuration } from './badDuration.ts';
import { badSchedule } from './badSchedule.ts';
import { circle } from './circle.ts';
import { clockChange } from './clockChange.ts';
import { danglingRef } from './danglingRef.ts';
import { disabled } from './disabled.ts';
import { disabledUpstream } from './disabledUpstream.ts';
import { doubleStart } from './doubleStart.ts';
import { doubtfulCron } from './doubtfulCron.ts';
import { duplicateEdge } from './duplicateEdge.ts';
import { duplicateEventName } from './duplicateEventName.ts';
import { duplicateId } from './duplicateId.ts';
import { duplicateKey } from './duplicateKey.ts';
import { enabledUnset } from './enabledUnset.ts';
import { endBeforeStart } from './endBeforeStart.ts';
import { endlessCircle } from './endlessCircle.ts';
import { exclusiveBranches } from './exclusiveBranches.ts';
import { forbiddenRule } from './forbiddenRule.ts';
import { idleTimeout } from './idleTimeout.ts';
import { incompleteCorrelation } from './incompleteCorrelation.ts';
import { joinContradiction } from './joinContradiction.ts';
import { joinNeverMet } from './joinNeverMet.ts';
import { joinUnset } from './joinUnset.ts';
import { manyActions } from './manyActions.ts';
import { manyForms } from './manyForms.ts';
import { manyGroups } from './manyGroups.ts';
import { manyStates } from './manyStates.ts';
import { mayOverlap } from './mayOverlap.ts';
import { missingUpstream } from './missingUpstream.ts';
import { neverStarts } from './neverStarts.ts';
import { noApp } from './noApp.ts';
import { noEffect } from './noEffect.ts';
import { noName } from './noName.ts';
import { noNextRun } from './noNextRun.ts';
import { noState } from './noState.ts';
import { noTrigger } from './noTrigger.ts';
import { repeatedRef } from './repeatedRef.ts';
import { schema } from './schema.ts';
import { schemaValue } from './schemaValue.ts';
import { secondDatasetTask } from './secondDatasetTask.ts';
import { serverOwned } from './serverOwned.ts';
import { staleCorrelation } from './staleCorrelation.ts';
import { startWithoutTrigger } from './startWithoutTrigger.ts';
import { statusCase } from './statusCase.ts';
import { tooFrequent } from './tooFrequent.ts';
import { tooManyTasks } from './tooManyTasks.ts';
import { twoTriggers } from './twoTriggers.ts';
import { unhandledFailure } from './unhandledFailure.ts';
import { unknownStatus } from './unknownStatus.ts';
import { unrecognisedEvent } from './unrecognisedEvent.ts';
import { unusedEvent } from './unusedEvent.ts';
import { windowNever } from './windowNever.ts';

/** Every rule. Of one task, problems are told in this order. */
export const RULES: readonly Rule[] = [
  noName,
  noApp,
  duplicateId,
  duplicateKey,
  schema,
  schemaValue,
  noState,
  manyStates,
  manyActions,
  manyGroups,
  // events and edges
  danglingRef,
  repeatedRef,
  duplicateEventName,
  unusedEvent,
  unrecognisedEvent,
  secondDatasetTask,
  unknownStatus,
  statusCase,
  missingUpstream,
  disabledUpstream,
  staleCorrelation,
  incompleteCorrelation,
  duplicateEdge,
  doubleStart,
  abortedUncovered,
  // what can start the task
  joinUnset,
  joinContradiction,
  exclusiveBranches,
  joinNeverMet,
  windowNever,
  neverStarts,
  endlessCircle,
  circle,
  noTrigger,
  twoTriggers,
  startWithoutTrigger,
  // schedules and limits
  badSchedule,
  endBeforeStart,
  forbiddenRule,
  doubtfulCron,
  manyForms,
  tooFrequent,
  mayOverlap,
  noNextRun,
  clockChange,
  badDuration,
  idleTimeout,
  noEffect,
  tooManyTasks,
  enabledUnset,
  disabled,
  unhandledFailure,
  serverOwned,
];
