import { type Snapshot, isNew, taskId, writeSnapshot } from '../../../lib/index.ts';
import { isFull, storageReason } from '../../services/database.ts';
import { keepFile, writeDocument } from '../../services/documents.ts';
import { rememberPlaces } from '../../services/places.ts';
import { type Session, amendSession, newSessionId, notify, useDesigner } from '../state/designer.ts';
import { isUnsaved } from '../state/derived.ts';
import { setElsewhere, setKeeping, usePersistence } from '../state/persistence.ts';
import { showDialog } from '../state/panels.ts';
import { copyName } from './names.ts';
import { keptOf, statesOf } from './states.ts';

/** What storage holds of a document, as far as this tab knows. */
interface Slot {
  readonly journal: Snapshot | null;
  readonly revision: number;
  readonly file: Session['file'];
}

const NEW: Slot = { journal: null, revision: 0, file: null };

const slots = new Map<string, Slot>();

/** What is to be written yet, by the ids of the documents. */
const pending = new Map<string, Session>();

/** The documents that this tab may write: nobody else has them. */
const ours = new Set<string>();

/** How long edits are gathered before they are written, in milliseconds. */
const DELAY = 200;

let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | null = null;
let told = false;

/** Says what storage holds of a document that was read from it. */
export function knowSlot(id: string, journal: Snapshot, revision: number, file: Session['file']): void {
  slots.set(id, { journal, revision, file });
}

/** From now on this tab may write this document, and none of those before that are written. */
export function allowKeeping(id: string): void {
  for (const other of ours) if (!pending.has(other)) ours.delete(other);
  ours.add(id);
  if (pending.has(id)) timer ??= setTimeout(() => void keepNow(), DELAY);
}

/** This tab may not write a document: another one has it. */
function forbidKeeping(id: string): void {
  ours.delete(id);
  pending.delete(id);
}

/** Has the session written in a moment, once this tab may. */
export function keepSoon(session: Session): void {
  if (usePersistence.getState().elsewhere || !isWorthKeeping(session)) return;
  pending.set(session.id, session);
  if (usePersistence.getState().keeping !== 'refused') setKeeping('pending');
  timer ??= setTimeout(() => void keepNow(), DELAY);
}

/** Writes all that is not written yet, of the documents that this tab may write. */
export async function keepNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  if (running) await running;
  if (!nextPending()) return;
  running ??= writePending().finally(() => {
    running = null;
  });
  await running;
}

/** A sample or a new chain that nobody touched is nothing to come back to. */
function isWorthKeeping({ fresh, history, id, draft }: Session): boolean {
  return !fresh || slots.has(id) || draft !== null || history.past.length + history.future.length > 0;
}

function nextPending(): Session | undefined {
  return [...pending.values()].find(({ id }) => ours.has(id));
}

async function writePending(): Promise<void> {
  for (let next = nextPending(); next; next = nextPending()) {
    pending.delete(next.id);
    try {
      await write(next);
      told = false;
      if (pending.size === 0) setKeeping('kept');
    } catch (error) {
      refused(error, next);
      return;
    }
  }
}

async function write(session: Session): Promise<void> {
  const { id } = session;
  const slot = slots.get(id) ?? NEW;
  const noted = writeSnapshot(statesOf(session), slot.journal);
  const kept = keptOf(session, slot.revision + 1);
  const answer = await writeDocument(kept, slot.revision, noted);
  if (answer === 'gone') {
    slots.delete(id);
    return write(session);
  }
  if (answer === 'newer')
    return workOnCopy(`${session.fileName} was changed in another tab. What you have here goes on as a copy.`, session);
  slots.set(id, { journal: noted.journal, revision: kept.revision, file: session.file });
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
export function workOnCopy(words: string, from: Session = useDesigner.getState().session): void {
  const as = { id: newSessionId(), fileName: copyName(from.fileName), file: null, fresh: false };
  pending.delete(from.id);
  notify({ kind: 'info', text: words, stays: true });
  if (useDesigner.getState().session.id !== from.id) {
    pending.set(as.id, { ...from, ...as });
    ours.add(as.id);
    return;
  }
  setElsewhere(null);
  amendSession(as);
}

/** Has an edit waiting to be written. */
export function isWaiting(id: string): boolean {
  return pending.has(id);
}

/** Another tab has the document. What was edited here and is not written goes on as a copy. */
export function loseTo(session: Session, how: 'open' | 'taken', isEdited: boolean): void {
  forbidKeeping(session.id);
  if (isEdited) workOnCopy(`${session.fileName} is open in another tab. Edits here go to a copy.`, session);
  else setElsewhere(how);
}

/** Said once, until something is kept again: the mark in the status bar goes on saying it. */
function refused(error: unknown, session: Session): void {
  pending.set(session.id, session);
  setKeeping('refused', storageReason(error));
  if (told) return;
  told = true;
  const text = `${storageReason(error)} Your edits are in this tab only: save them to a file. Work goes on.`;
  notify({
    kind: 'error',
    text,
    stays: true,
    ...(isFull(error) ? { action: { label: 'Make room', run: () => showDialog('recent') } } : {}),
  });
}

/** Asks before the page is left with edits that are nowhere else. */
export function askBeforeLeaving(event: BeforeUnloadEvent): void {
  const { session } = useDesigner.getState();
  if (usePersistence.getState().keeping === 'refused' && (isUnsaved({ session }) || session.draft))
    event.preventDefault();
}
