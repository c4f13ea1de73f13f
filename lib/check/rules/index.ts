import type { Rule } from '../types.ts';
import { danglingRef } from './danglingRef.ts';
import { duplicateEventName } from './duplicateEventName.ts';
import { duplicateId } from './duplicateId.ts';
import { joinUnset } from './joinUnset.ts';
import { manyActions } from './manyActions.ts';
import { manyGroups } from './manyGroups.ts';
import { manyStates } from './manyStates.ts';
import { missingUpstream } from './missingUpstream.ts';
import { noName } from './noName.ts';
import { noState } from './noState.ts';
import { startWithoutTrigger } from './startWithoutTrigger.ts';
import { twoTriggers } from './twoTriggers.ts';
import { unknownStatus } from './unknownStatus.ts';
import { unrecognisedEvent } from './unrecognisedEvent.ts';
import { unusedEvent } from './unusedEvent.ts';

/** Every rule. Of one task, problems are told in this order. */
export const RULES: readonly Rule[] = [
  noName, duplicateId, noState, manyStates, manyActions, manyGroups,
  danglingRef, duplicateEventName, unusedEvent, unrecognisedEvent,
  unknownStatus, missingUpstream, joinUnset, twoTriggers, startWithoutTrigger,
];
