import type { Designer } from '../designer.ts';
import { takeTyped } from './code.ts';
import type { Session } from './session.ts';
import { stateOf } from './store.ts';

/** The session that is open, with what was typed in its JSON a moment ago: that came before whatever is done now. */
export function settledSession(designer: Designer): Session {
  takeTyped(designer);
  return stateOf(designer).getState().session;
}
