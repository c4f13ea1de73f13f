import { codePort } from '../state/code.ts';
import type { Action } from './types.ts';

/** Does what an action says, with what was typed a moment ago: a file that is saved now holds it too. */
export function runAction(action: Action): void {
  codePort()?.flush();
  action.run();
}
