import { pointerSteps } from '../../../lib/editor/index.ts';
import type { Json, JsonObject } from '../../../lib/index.ts';
import { isArray, isObject } from '../../../lib/internal.ts';

/** Steps that the library which applies patches takes for the object around them. */
const UNREACHABLE = ['__proto__', 'constructor', 'prototype'];

/** What a JSON Pointer (RFC 6901) leads to in a task. */
export interface Place {
  /** `undefined` where the pointer leads to the place of something new. */
  readonly value: Json | undefined;
  /** How deep it lies: 1 for a field of the task. */
  readonly depth: number;
}

/**
 * Follows a JSON Pointer by keys that are there, and by indexes of lists: never to what every object or list has, such
 * as `constructor` or `length`.
 *
 * @returns `null` where neither something is nor something new can be put.
 * @example placeAt(task, '/events/0/name')?.value // 'Extract finished'
 */
export function placeAt(task: JsonObject, pointer: string): Place | null {
  const steps = pointerSteps(pointer);
  let here: Json | undefined = task;
  for (const step of steps) {
    const isIndex = /^(?:0|[1-9]\d*)$/.test(step);
    if (isArray(here) && (step === '-' || (isIndex && Number(step) <= here.length))) here = here[Number(step)];
    else if (isObject(here)) here = Object.hasOwn(here, step) ? here[step] : undefined;
    else return null;
  }
  return { value: here, depth: steps.length };
}

/** A step of a pointer that no patch can take. */
export function unreachableStep(pointer: string): string | undefined {
  return pointer.split('/').find((step) => UNREACHABLE.includes(step));
}
