import type { ChainDocument, EditResult } from '../../../lib/index.ts';
import { placeAdded, record } from '../../../lib/editor/index.ts';
import type { Designer } from '../designer.ts';
import { announce } from './announce.ts';
import { joinPromptOf, withSecondEdge } from './joinPrompt.ts';
import { selectionAfter } from './selectionAfter.ts';
import { settledSession } from './settledSession.ts';
import { type Select, amendSession, notify, selectOnly, setHistory, stateOf } from './store.ts';

export interface DispatchOptions {
  /** Edits of one burst, such as what is typed into one field, are one undo step. */
  readonly burst?: string | null;
  /** What to select afterwards. By default that is what was created; otherwise what is selected and still there. */
  readonly select?: Select | ((document: ChainDocument) => Select);
  /** The caller shows a refusal itself. */
  readonly quiet?: boolean;
}

/** Carries out a command as one step. If it refuses, the person is told why and nothing changes. */
export function dispatch<R extends EditResult<ChainDocument>>(
  designer: Designer,
  command: (document: ChainDocument) => R,
  { burst = null, select, quiet = false }: DispatchOptions = {},
): R {
  const session = settledSession(designer);
  const before = session.history.present;
  const done = command(before);
  if (!done.ok) {
    if (!quiet) notify(designer, { kind: 'error', text: done.refusal.message });
    return done;
  }
  const { document: edited, label, created } = done.value;
  const document = placeAdded(before, edited);
  // what was undone is gone with the next edit
  if (document !== before && session.undone.length > 0) amendSession(designer, { undone: [] });
  setHistory(designer, record(session.history, document, label, burst));
  if (document !== before) {
    const asked = withSecondEdge(document, created);
    joinPromptOf(designer).setState({ task: asked });
    announce(
      designer,
      asked === null ? label : `${label}. Two edges come in now: J says whether it waits for all or any.`,
    );
  }
  if (select) selectOnly(designer, typeof select === 'function' ? select(document) : select);
  else if (document !== before)
    stateOf(designer).setState(({ selection }) => ({ selection: selectionAfter(selection, document, created) }));
  return done;
}
