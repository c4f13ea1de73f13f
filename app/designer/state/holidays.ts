import type { Holiday } from '../../../lib/simulate/index.ts';
import type { Designer } from '../designer.ts';

const NONE: readonly Holiday[] = [];

/** The days on which things are different, by the person's own list. */
export function holidaysOf(_designer: Designer): readonly Holiday[] {
  return NONE;
}
