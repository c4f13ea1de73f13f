import { edit } from '../../../lib/editor/index.ts';
import { resumeSession } from '../state/switching.ts';
import { dispatch } from '../state/dispatch.ts';
import { notify, stateOf } from '../state/store.ts';
import type { Session } from '../state/session.ts';
import { setOtherTab, setKeeping, persistenceOf } from '../state/persistence.ts';
import { allowKeeping, holdsUnsaved, isWaiting, keepNow, keepSoon, loseTo } from './keep.ts';
import { readSession } from './read.ts';
import { lastFull } from './states.ts';
import { type Designer, part } from '../designer.ts';

/** Keeps what is open in the browser's storage from now on, after each edit. */
export function watchEdits(designer: Designer): void {
  let last = stateOf(designer).getState().session;
  keepSoon(designer, last);
  void enter(designer, last);
  stateOf(designer).subscribe(({ session }) => {
    const before = last;
    if (session === before) return;
    last = session;
    if (session.id !== before.id) return moveTo(designer, session);
    if (persistenceOf(designer).getState().otherTab && isStep(before, session))
      return loseTo(designer, session, 'open', true);
    if (isKeptAlready(before, session)) return;
    tellEmptied(designer, before, session);
    keepSoon(designer, session);
  });
  designer.signal.addEventListener('abort', () => designer.ports.tab.release());
  designer.ports.page.watch(
    {
      onHidden: () => void keepNow(designer),
      onLeave: () => void keepNow(designer),
      holdsUnsaved: () => holdsUnsaved(designer),
    },
    designer.signal,
  );
}

/** The last move from one document to another. */
const movesOf = part(() => ({ moving: Promise.resolve() }));

/** Writes what is left of the document before, then makes this tab the writer of the other one. One move at a time. */
function moveTo(designer: Designer, session: Session): void {
  setOtherTab(designer, null);
  setKeeping(designer, 'nothing');
  keepSoon(designer, session);
  const moves = movesOf(designer);
  moves.moving = moves.moving.then(async () => {
    await keepNow(designer);
    if (isOpen(designer, session.id)) await enter(designer, session);
  });
}

/** Finds out whether this tab may write the document. Nothing is written before that is known. */
async function enter(designer: Designer, session: Session): Promise<void> {
  const { id } = session;
  designer.ports.tab.remember('document', id);
  const has = await designer.ports.tab.hold(id, {
    onAsked: () => keepNow(designer),
    onLost: () =>
      isOpen(designer, id) && loseTo(designer, stateOf(designer).getState().session, 'taken', isWaiting(designer, id)),
    onFree: () => void readAgain(designer, id),
  });
  if (has) return allowKeeping(designer, id);
  const { session: now } = stateOf(designer).getState();
  if (isOpen(designer, id)) loseTo(designer, now, 'open', isStep(session, now));
}

/** The other tab let go of the document: what it wrote last is what goes on here. */
async function readAgain(designer: Designer, id: string): Promise<void> {
  const session = await readSession(designer, id).catch(() => null);
  if (!isOpen(designer, id)) return;
  setOtherTab(designer, null);
  allowKeeping(designer, id);
  if (session) resumeSession(designer, session);
}

function isOpen(designer: Designer, id: string): boolean {
  return stateOf(designer).getState().session.id === id;
}

/** Whether nothing of what is kept is other than before: the end of a burst of typing, for one. */
function isKeptAlready(before: Session, now: Session): boolean {
  return (
    before.history.present === now.history.present &&
    before.saved === now.saved &&
    before.file === now.file &&
    before.fileName === now.fileName &&
    before.viewport === now.viewport &&
    before.draft === now.draft
  );
}

/** Whether something was done or undone: a first place for a node is neither. */
function isStep({ history: before }: Session, { history: now }: Session): boolean {
  return (
    before.past.length !== now.past.length ||
    before.future.length !== now.future.length ||
    before.present.chain !== now.present.chain
  );
}

/** An emptied document is an edit like another, but never one without a word. */
function tellEmptied(designer: Designer, before: Session, { history }: Session): void {
  const { past, present } = history;
  const isEmpty = present.chain.tasks.length === 0;
  if (isEmpty === (before.history.present.chain.tasks.length === 0)) return;
  if (
    isEmpty &&
    lastFull(
      past.map(({ state }) => state),
      present,
    )
  )
    sayEmptied(designer, 'All tasks were deleted.');
  else if (stateOf(designer).getState().notice?.action?.run === bringBack) notify(designer, null);
}

/** Tells of the state that held tasks, and how to have it again. */
export function sayEmptied(designer: Designer, words: string): void {
  notify(designer, {
    kind: 'info',
    text: `${words} They are kept while the chain is empty.`,
    action: { label: 'Bring back', run: bringBack },
    stays: true,
  });
}

function bringBack(designer: Designer): void {
  const { past, present } = stateOf(designer).getState().session.history;
  const full = lastFull(
    past.map(({ state }) => state),
    present,
  );
  notify(designer, null);
  if (full) dispatch(designer, () => edit(full, 'Bring the tasks back'));
}
