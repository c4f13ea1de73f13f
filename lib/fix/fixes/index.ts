import type { Fix } from '../types.ts';
import { danglingRef } from './danglingRef.ts';
import { joinUnset } from './joinUnset.ts';

const ALL: readonly Fix[] = [danglingRef, joinUnset];

/** By the code of the rule. */
export const FIXES: ReadonlyMap<string, Fix> = new Map(ALL.map((fix) => [fix.code, fix]));
