import type { Fix } from '../types.ts';
import { danglingRef } from './danglingRef.ts';
import { doubleStart } from './doubleStart.ts';
import { duplicateEdge } from './duplicateEdge.ts';
import { duplicateEventName } from './duplicateEventName.ts';
import { idleTimeout } from './idleTimeout.ts';
import { joinUnset } from './joinUnset.ts';
import { repeatedRef } from './repeatedRef.ts';
import { staleCorrelation } from './staleCorrelation.ts';
import { startWithoutTrigger } from './startWithoutTrigger.ts';
import { statusCase } from './statusCase.ts';
import { unusedEvent } from './unusedEvent.ts';

const ALL: readonly Fix[] = [
  danglingRef,
  repeatedRef,
  duplicateEventName,
  unusedEvent,
  statusCase,
  staleCorrelation,
  duplicateEdge,
  doubleStart,
  joinUnset,
  startWithoutTrigger,
  idleTimeout,
];

/** By the code of the rule. */
export const FIXES: ReadonlyMap<string, Fix> = new Map(ALL.map((fix) => [fix.code, fix]));
