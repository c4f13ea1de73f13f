import { takeTyped } from '../state/code.ts';
import type { Action } from './types.ts';
import type { Designer } from '../designer.ts';

/** Does what an action says, with what was typed a moment ago: a file that is saved now holds it too. */
export function runAction(designer: Designer, action: Action): void {
  takeTyped(designer);
  action.run(designer);
}
