import { type Snapshot, isNew, taskId, writeSnapshot } from '../../../lib/index.ts';
import { isFull, storageReason } from '../../services/database.ts';
import { keepFile, writeDocument } from '../../services/documents.ts';
import { rememberPlaces } from '../../services/places.ts';
import { type Session, amendSession, newSessionId, notify, stateOf } from '../state/designer.ts';
import { isUnsaved } from '../state/derived.ts';
import { setElsewhere, setKeeping, persistenceOf } from '../state/persistence.ts';
import { showDialog } from '../state/panels.ts';
import { copyName } from './names.ts';
import { keptOf, statesOf } from './states.ts';
import { type Designer, part } from '../designer.ts';

/** What storage holds of a document, as far as this tab knows. */
interface Slot {
  readonly journal: Snapshot | null;
  readonly revision: number;
  readonly file: Session['file'];
}

const NEW: Slot = { journal: null, revision: 0, file: null };

interface KeepingState {
  readonly slots: Map<string, Slot>;
  /** What is to be written yet, by the ids of the documents. */
  readonly pending: Map<string, Session>;
  /** The documents that this tab may write: nobody else has them. */
  readonly ours: Set<string>;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void> | null;
  told: boolean;
}

const keepingOf = part((): KeepingState => ({
  slots: new Map<string, Slot>(),
  pending: new Map<string, Session>(),
  ours: new Set<string>(),
  timer: undefined,
  running: null,
  told: false,
}));

/** How long edits are gathered before they are written, in milliseconds. */
const DELAY = 200;

/** Says what storage holds of a document that was read from it. */
export function knowSlot(
  designer: Designer,
  id: string,
  journal: Snapshot,
  revision: number,
  file: Session['file'],
): void {
  keepingOf(designer).slots.set(id, { journal, revision, file });
}

/** From now on this tab may write this document, and none of those before that are written. */
export function allowKeeping(designer: Designer, id: string): void {
  for (const other of keepingOf(designer).ours)
    if (!keepingOf(designer).pending.has(other)) keepingOf(designer).ours.delete(other);
  keepingOf(designer).ours.add(id);
  if (keepingOf(designer).pending.has(id))
    keepingOf(designer).timer ??= setTimeout(() => void keepNow(designer), DELAY);
}

/** This tab may not write a document: another one has it. */
function forbidKeeping(designer: Designer, id: string): void {
  keepingOf(designer).ours.delete(id);
  keepingOf(designer).pending.delete(id);
}

/** Has the session written in a moment, once this tab may. */
export function keepSoon(designer: Designer, session: Session): void {
  if (persistenceOf(designer).getState().elsewhere || !isWorthKeeping(designer, session)) return;
  keepingOf(designer).pending.set(session.id, session);
  if (persistenceOf(designer).getState().keeping !== 'refused') setKeeping(designer, 'pending');
  keepingOf(designer).timer ??= setTimeout(() => void keepNow(designer), DELAY);
}

/** Writes all that is not written yet, of the documents that this tab may write. */
export async function keepNow(designer: Designer): Promise<void> {
  clearTimeout(keepingOf(designer).timer);
  keepingOf(designer).timer = undefined;
  if (keepingOf(designer).running) await keepingOf(designer).running;
  if (!nextPending(designer)) return;
  keepingOf(designer).running ??= writePending(designer).finally(() => {
    keepingOf(designer).running = null;
  });
  await keepingOf(designer).running;
}

/** A sample or a new chain that nobody touched is nothing to come back to. */
function isWorthKeeping(designer: Designer, { fresh, history, id, draft }: Session): boolean {
  return (
    !fresh || keepingOf(designer).slots.has(id) || draft !== null || history.past.length + history.future.length > 0
  );
}

function nextPending(designer: Designer): Session | undefined {
  return [...keepingOf(designer).pending.values()].find(({ id }) => keepingOf(designer).ours.has(id));
}

async function writePending(designer: Designer): Promise<void> {
  for (let next = nextPending(designer); next; next = nextPending(designer)) {
    keepingOf(designer).pending.delete(next.id);
    try {
      await write(designer, next);
      keepingOf(designer).told = false;
      if (keepingOf(designer).pending.size === 0) setKeeping(designer, 'kept');
    } catch (error) {
      refused(designer, error, next);
      return;
    }
  }
}

async function write(designer: Designer, session: Session): Promise<void> {
  const { id } = session;
  const slot = keepingOf(designer).slots.get(id) ?? NEW;
  const noted = writeSnapshot(statesOf(session), slot.journal);
  const kept = keptOf(session, slot.revision + 1);
  const answer = await writeDocument(kept, slot.revision, noted);
  if (answer === 'gone') {
    keepingOf(designer).slots.delete(id);
    return write(designer, session);
  }
  if (answer === 'newer')
    return workOnCopy(
      designer,
      `${session.fileName} was changed in another tab. What you have here goes on as a copy.`,
      session,
    );
  keepingOf(designer).slots.set(id, { journal: noted.journal, revision: kept.revision, file: session.file });
  if (session.file && session.file !== slot.file) await keepFile(id, session.file);
  await keepPlaces(session);
}

/** A file that says nothing of its view has it remembered, once somebody moved a task. */
async function keepPlaces({ history: { past, present } }: Session): Promise<void> {
  const opened = past[0]?.state ?? present;
  if (present.source.kind === 'chain' || present.view === opened.view) return;
  const local = new Set(
    present.chain.tasks.filter((task) => isNew(task) || taskId(task) !== task.key).map(({ key }) => key),
  );
  await rememberPlaces(new Map([...present.view.positions].filter(([key]) => !local.has(key))));
}

/** Goes on under another name, as a document of its own: nothing is written over another tab’s. */
export function workOnCopy(
  designer: Designer,
  words: string,
  from: Session = stateOf(designer).getState().session,
): void {
  const as = { id: newSessionId(), fileName: copyName(from.fileName), file: null, fresh: false };
  keepingOf(designer).pending.delete(from.id);
  notify(designer, { kind: 'info', text: words, stays: true });
  if (stateOf(designer).getState().session.id !== from.id) {
    keepingOf(designer).pending.set(as.id, { ...from, ...as });
    keepingOf(designer).ours.add(as.id);
    return;
  }
  setElsewhere(designer, null);
  amendSession(designer, as);
}

/** Has an edit waiting to be written. */
export function isWaiting(designer: Designer, id: string): boolean {
  return keepingOf(designer).pending.has(id);
}

/** Another tab has the document. What was edited here and is not written goes on as a copy. */
export function loseTo(designer: Designer, session: Session, how: 'open' | 'taken', isEdited: boolean): void {
  forbidKeeping(designer, session.id);
  if (isEdited) workOnCopy(designer, `${session.fileName} is open in another tab. Edits here go to a copy.`, session);
  else setElsewhere(designer, how);
}

/** Said once, until something is kept again: the mark in the status bar goes on saying it. */
function refused(designer: Designer, error: unknown, session: Session): void {
  keepingOf(designer).pending.set(session.id, session);
  setKeeping(designer, 'refused', storageReason(error));
  if (keepingOf(designer).told) return;
  keepingOf(designer).told = true;
  const text = `${storageReason(error)} Your edits are in this tab only: save them to a file. Work goes on.`;
  notify(designer, {
    kind: 'error',
    text,
    stays: true,
    ...(isFull(error) ? { action: { label: 'Make room', run: () => showDialog(designer, 'recent') } } : {}),
  });
}

/** Asks before the page is left with edits that are nowhere else. */
export function askBeforeLeaving(designer: Designer, event: BeforeUnloadEvent): void {
  const { session } = stateOf(designer).getState();
  if (persistenceOf(designer).getState().keeping === 'refused' && (isUnsaved({ session }) || session.draft))
    event.preventDefault();
}
