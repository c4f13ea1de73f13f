import type { Json } from '../../lib/index.ts';
import { isArray, isObject } from '../../lib/internal.ts';

/** So deep a task may be nested. */
export const DEEPEST = 64;

/**
 * Whether lists and objects are nested deeper than `most` levels. Without calls of itself: a body can be deeper than
 * the stack.
 */
export function isDeep(value: Json, most = DEEPEST): boolean {
  let level: Json[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((each) => (isArray(each) ? each : isObject(each) ? Object.values(each) : []));
  }
  return false;
}
