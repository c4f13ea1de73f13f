import { listDocuments } from '../../services/documents.ts';
import { wasOpening } from '../../services/opening.ts';
import { rememberedInTab } from '../../services/tabMemory.ts';
import { type Session, notify, resumeSession, useDesigner } from '../state/designer.ts';
import { storageReason } from '../../services/database.ts';
import { setKeeping, usePersistence } from '../state/persistence.ts';
import { showDialog } from '../state/panels.ts';
import { showPanel } from '../state/layout.ts';
import { openFirst } from '../actions/open.ts';
import { loadSample } from '../actions/openSample.ts';
import { openLink } from '../actions/share.ts';
import { placeAll } from '../actions/tidy/placeAll.ts';
import { beginOpening, endOpening, watchOpening } from './opening.ts';
import { readSession } from './read.ts';
import { lastFull } from './states.ts';
import { sayEmptied, watchEdits } from './watch.ts';

/** Opens what the address carries, else what was open last, else the sample; and keeps it from then on. */
export async function start(): Promise<void> {
  const { session, fault, unfinished } = await lastSession();
  if (session) resume(session);
  else openFirst(unfinished === undefined ? await loadSample().catch(() => null) : null);
  if (fault) notify({ kind: 'error', text: fault, stays: true });
  const isLinked = await openLink();
  if (isLinked) await beginOpening(useDesigner.getState().session.id);
  else if (unfinished !== undefined) chooseAgain(unfinished);
  watchEdits();
  watchOpening();
  window.addEventListener('hashchange', () => void openLink());
}

function resume(session: Session): void {
  resumeSession(session);
  void placeAll();
  if (session.draft)
    notify({
      kind: 'info',
      text: 'What was typed last in the JSON is not in the drawing. It is here again when you show the JSON.',
      action: { label: 'Show the JSON', run: showTyped },
      stays: true,
    });
  const { present, past } = session.history;
  const isEmptied =
    lastFull(
      past.map(({ state }) => state),
      present,
    ) !== undefined;
  if (isEmptied) sayEmptied('All tasks were deleted before the page was closed.');
}

/** What the page did not get through is opened only when somebody asks for it. */
function chooseAgain(fileName: string): void {
  usePersistence.setState({ unfinished: fileName });
  showDialog('recent');
}

function showTyped(): void {
  notify(null);
  showPanel('code');
}

interface Last {
  readonly session: Session | null;
  readonly fault?: string;
  /** The name of a document that the page did not get through when it was opened last. */
  readonly unfinished?: string;
}

/** What this tab showed before it was loaded anew, else what was open last in any. */
async function lastSession(): Promise<Last> {
  try {
    const kept = await listDocuments();
    const here = rememberedInTab('document');
    const last = kept.find(({ id }) => id === here) ?? kept[0];
    if (!last) return { session: null };
    if (await wasOpening(last.id)) return { session: null, unfinished: last.fileName };
    await beginOpening(last.id);
    const session = await readSession(last.id);
    if (!session) endOpening();
    return session ? { session } : { session, fault: `What the browser kept of ${last.fileName} cannot be read.` };
  } catch (error) {
    const reason = storageReason(error);
    setKeeping('refused', reason);
    return { session: null, fault: `${reason} Edits will be in this tab only: save them to a file.` };
  }
}
