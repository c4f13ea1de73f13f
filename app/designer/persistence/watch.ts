import { edit } from '../../../lib/index.ts';
import { rememberInTab } from '../../services/tabMemory.ts';
import { hold } from '../../services/tabs.ts';
import { type Session, dispatch, notify, resumeSession, useDesigner } from '../state/designer.ts';
import { setElsewhere, setKeeping, usePersistence } from '../state/persistence.ts';
import { allowKeeping, askBeforeLeaving, isWaiting, keepNow, keepSoon, loseTo } from './keep.ts';
import { readSession } from './read.ts';
import { lastFull } from './states.ts';

/** Keeps what is open in the browser's storage from now on, after each edit. */
export function watchEdits(): void {
  let last = useDesigner.getState().session;
  keepSoon(last);
  void enter(last);
  useDesigner.subscribe(({ session }) => {
    const before = last;
    if (session === before) return;
    last = session;
    if (session.id !== before.id) return moveTo(session);
    if (usePersistence.getState().elsewhere && isStep(before, session)) return loseTo(session, 'open', true);
    if (isKeptAlready(before, session)) return;
    tellEmptied(before, session);
    keepSoon(session);
  });
  window.addEventListener('beforeunload', askBeforeLeaving);
  window.addEventListener('pagehide', () => void keepNow());
  document.addEventListener('visibilitychange', () => void keepNow());
}

let moving: Promise<void> = Promise.resolve();

/** Writes what is left of the document before, then makes this tab the writer of the other one. One move at a time. */
function moveTo(session: Session): void {
  setElsewhere(null);
  setKeeping('nothing');
  keepSoon(session);
  moving = moving.then(async () => {
    await keepNow();
    if (isOpen(session.id)) await enter(session);
  });
}

/** Finds out whether this tab may write the document. Nothing is written before that is known. */
async function enter(session: Session): Promise<void> {
  const { id } = session;
  rememberInTab('document', id);
  const has = await hold(id, {
    onAsked: keepNow,
    onLost: () => isOpen(id) && loseTo(useDesigner.getState().session, 'taken', isWaiting(id)),
    onFree: () => void readAgain(id),
  });
  if (has) return allowKeeping(id);
  const { session: now } = useDesigner.getState();
  if (isOpen(id)) loseTo(now, 'open', isStep(session, now));
}

/** The other tab let go of the document: what it wrote last is what goes on here. */
async function readAgain(id: string): Promise<void> {
  const session = await readSession(id).catch(() => null);
  if (!isOpen(id)) return;
  setElsewhere(null);
  allowKeeping(id);
  if (session) resumeSession(session);
}

function isOpen(id: string): boolean {
  return useDesigner.getState().session.id === id;
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
function tellEmptied(before: Session, { history }: Session): void {
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
    sayEmptied('All tasks are deleted.');
  else if (useDesigner.getState().notice?.action?.run === bringBack) notify(null);
}

/** Tells of the state that held tasks, and how to have it again. */
export function sayEmptied(words: string): void {
  notify({
    kind: 'info',
    text: `${words} They are kept while the chain is empty.`,
    action: { label: 'Bring back', run: bringBack },
    stays: true,
  });
}

function bringBack(): void {
  const { past, present } = useDesigner.getState().session.history;
  const full = lastFull(
    past.map(({ state }) => state),
    present,
  );
  notify(null);
  if (full) dispatch(() => edit(full, 'Bring the tasks back'));
}
