import { taskId } from '../../../lib/index.ts';
import { type Snapshot, isNew, writeSnapshot } from '../../../lib/editor/index.ts';
import { amendSession, notify, stateOf } from '../state/store.ts';
import { type Session, newSessionId } from '../state/session.ts';
import { isUnsaved } from '../state/derived.ts';
import { setOtherTab, setKeeping, persistenceOf } from '../state/persistence.ts';
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

/** What is still to be written, and what may be. */
interface Writer {
  readonly slots: Map<string, Slot>;
  /** What is to be written yet, by the ids of the documents. */
  readonly pending: Map<string, Session>;
  /** The documents that this tab may write: nobody else has them. */
  readonly ours: Set<string>;
  /** Calls off the next write; `null` while none is to come. */
  callOff: (() => void) | null;
  running: Promise<void> | null;
  /** The person was told that nothing is kept. */
  isRefusalTold: boolean;
}

const writerOf = part((): Writer => ({
  slots: new Map(),
  pending: new Map(),
  ours: new Set(),
  callOff: null,
  running: null,
  isRefusalTold: false,
}));

/** How long edits are gathered before they are written, in milliseconds. */
const DELAY = 200;

/** Says what storage holds of a document that was read from it. */
export function knowSlot(designer: Designer, id: string, slot: Slot): void {
  writerOf(designer).slots.set(id, slot);
}

/** From now on this tab may write this document, and none of those before that are written. */
export function allowKeeping(designer: Designer, id: string): void {
  const { ours, pending } = writerOf(designer);
  for (const other of ours) if (!pending.has(other)) ours.delete(other);
  ours.add(id);
  if (pending.has(id)) plan(designer);
}

/** This tab may not write a document: another one has it. */
function forbidKeeping(designer: Designer, id: string): void {
  const { ours, pending } = writerOf(designer);
  ours.delete(id);
  pending.delete(id);
}

/** Has the session written in a moment, once this tab may. */
export function keepSoon(designer: Designer, session: Session): void {
  const { otherTab, keeping } = persistenceOf(designer).getState();
  if (otherTab || !isWorthKeeping(designer, session)) return;
  writerOf(designer).pending.set(session.id, session);
  if (keeping !== 'refused') setKeeping(designer, 'pending');
  plan(designer);
}

function plan(designer: Designer): void {
  if (designer.signal.aborted) return;
  writerOf(designer).callOff ??= designer.ports.clock.after(DELAY, () => void keepNow(designer));
}

/** Writes all that is not written yet, of the documents that this tab may write. */
export async function keepNow(designer: Designer): Promise<void> {
  const writer = writerOf(designer);
  writer.callOff?.();
  writer.callOff = null;
  if (writer.running) await writer.running;
  if (!nextPending(writer)) return;
  writer.running ??= writePending(designer).finally(() => {
    writer.running = null;
  });
  await writer.running;
}

/** A sample or a new chain that nobody touched is nothing to come back to. */
function isWorthKeeping(designer: Designer, { fresh, history, id, draft }: Session): boolean {
  const { slots } = writerOf(designer);
  return !fresh || slots.has(id) || draft !== null || history.past.length + history.future.length > 0;
}

function nextPending({ pending, ours }: Writer): Session | undefined {
  return [...pending.values()].find(({ id }) => ours.has(id));
}

async function writePending(designer: Designer): Promise<void> {
  const writer = writerOf(designer);
  for (let next = nextPending(writer); next; next = nextPending(writer)) {
    writer.pending.delete(next.id);
    try {
      await write(designer, next);
      writer.isRefusalTold = false;
      if (writer.pending.size === 0) setKeeping(designer, 'kept');
    } catch (error) {
      refused(designer, error, next);
      return;
    }
  }
}

async function write(designer: Designer, session: Session): Promise<void> {
  const { id, fileName, file } = session;
  const { slots } = writerOf(designer);
  const { documents, clock } = designer.ports;
  const slot = slots.get(id) ?? NEW;
  const noted = writeSnapshot(statesOf(session), slot.journal);
  const kept = keptOf(session, slot.revision + 1, clock.now());
  const answer = await documents.write(kept, slot.revision, noted);
  if (answer === 'gone') {
    slots.delete(id);
    return write(designer, session);
  }
  if (answer === 'newer') {
    const words = `${fileName} was changed in another tab. Your version continues as a copy.`;
    return workOnCopy(designer, words, session);
  }
  slots.set(id, { journal: noted.journal, revision: kept.revision, file });
  if (file && file !== slot.file) await documents.keepFile(id, file);
  await keepPlaces(designer, session);
}

/** A file that says nothing of its view has it remembered, once somebody moved a task. */
async function keepPlaces(designer: Designer, { history: { past, present } }: Session): Promise<void> {
  const opened = past[0]?.state ?? present;
  if (present.source.kind === 'chain' || present.view === opened.view) return;
  const local = new Set(
    present.chain.tasks.filter((task) => isNew(task) || taskId(task) !== task.key).map(({ key }) => key),
  );
  await designer.ports.documents.rememberPlaces(
    new Map([...present.view.positions].filter(([key]) => !local.has(key))),
  );
}

/** Goes on under another name, as a document of its own: nothing is written over another tab’s. */
export function workOnCopy(
  designer: Designer,
  words: string,
  from: Session = stateOf(designer).getState().session,
): void {
  const as = { id: newSessionId(), fileName: copyName(from.fileName), file: null, fresh: false };
  const { pending, ours } = writerOf(designer);
  pending.delete(from.id);
  notify(designer, { kind: 'info', text: words, stays: true });
  if (stateOf(designer).getState().session.id !== from.id) {
    pending.set(as.id, { ...from, ...as });
    ours.add(as.id);
    return;
  }
  setOtherTab(designer, null);
  amendSession(designer, as);
}

/** Has an edit waiting to be written. */
export function isWaiting(designer: Designer, id: string): boolean {
  return writerOf(designer).pending.has(id);
}

/** Another tab has the document. What was edited here and is not written goes on as a copy. */
export function loseTo(designer: Designer, session: Session, how: 'open' | 'taken', isEdited: boolean): void {
  forbidKeeping(designer, session.id);
  if (isEdited) workOnCopy(designer, `${session.fileName} is open in another tab. Edits here go to a copy.`, session);
  else setOtherTab(designer, how);
}

/** Said once, until something is kept again: the mark in the status bar goes on saying it. */
function refused(designer: Designer, error: unknown, session: Session): void {
  const writer = writerOf(designer);
  const { documents } = designer.ports;
  const reason = documents.reasonOf(error);
  writer.pending.set(session.id, session);
  setKeeping(designer, 'refused', reason);
  if (writer.isRefusalTold) return;
  writer.isRefusalTold = true;
  notify(designer, {
    kind: 'error',
    text: `${reason} Your edits are in this tab only: save them to a file.`,
    stays: true,
    ...(documents.isFull(error) ? { action: { label: 'Make room', run: () => showDialog(designer, 'recent') } } : {}),
  });
}

/** Whether edits are nowhere but in this page, so that a person is asked before it is left. */
export function holdsUnsaved(designer: Designer): boolean {
  const { session } = stateOf(designer).getState();
  return persistenceOf(designer).getState().keeping === 'refused' && (isUnsaved({ session }) || session.draft !== null);
}
