import type { ChainDocument } from '../../../lib/index.ts';
import type { Designer } from '../designer.ts';
import { showStart } from './panels.ts';
import { NOTHING } from './selection.ts';
import { type Opening, type Session, newSession } from './session.ts';
import { settledSession } from './settledSession.ts';
import { type Notice, stateOf } from './store.ts';

/** Makes a file the one that is open. The one before stays at hand in the notice. */
export function openSession(
  designer: Designer,
  fileName: string,
  document: ChainDocument,
  before?: { readonly label: string },
  as: Opening = {},
): void {
  switchTo(designer, newSession(fileName, document, as), before);
}

/** The word for the way back to what is open now. */
export function goBack(designer: Designer): { readonly label: string } {
  return { label: `Back to ${stateOf(designer).getState().session.fileName}` };
}

/**
 * Goes on with another session. What was typed last in the one before stays with that; where there is a word for it, so
 * does a way back.
 */
export function switchTo(designer: Designer, session: Session, before?: { readonly label: string }): void {
  const last = settledSession(designer);
  const back = before && { label: before.label, run: () => switchTo(designer, last) };
  resumeSession(
    designer,
    session,
    back && { kind: 'info', text: `Opened ${session.fileName}.`, action: back, stays: true },
  );
}

/** Makes a session the one that is open. */
export function resumeSession(designer: Designer, session: Session, notice: Notice | null = null): void {
  showStart(designer, false);
  stateOf(designer).setState({ session, selection: NOTHING, refusal: null, refusals: [], notice });
}
