import { listDocuments } from '../../services/documents.ts';
import { rememberedInTab } from '../../services/tabMemory.ts';
import { type Session, notify, resumeSession } from '../../store/designer.ts';
import { storageReason } from '../../services/database.ts';
import { setKeeping } from '../../store/memory.ts';
import { showPanel } from '../../store/layout.ts';
import { openFirst } from '../open.ts';
import { loadSample } from '../openSample.ts';
import { openLink } from '../share.ts';
import { placeAll } from '../tidy/placeAll.ts';
import { readSession } from './read.ts';
import { lastFull } from './states.ts';
import { sayEmptied, watchEdits } from './watch.ts';

/** Opens what the address carries, else what was open last, else the sample; and keeps it from then on. */
export async function start(): Promise<void> {
  const { session, fault } = await lastSession();
  if (session) resume(session);
  else openFirst(await loadSample().catch(() => null));
  if (fault) notify({ kind: 'error', text: fault, stays: true });
  await openLink();
  watchEdits();
  window.addEventListener('hashchange', () => void openLink());
}

function resume(session: Session): void {
  resumeSession(session);
  void placeAll();
  if (session.draft) notify({ kind: 'info', text: 'What was typed last in the JSON is not in the drawing. It is here again when you show the JSON.', action: { label: 'Show the JSON', run: showTyped }, stays: true });
  const { present, past } = session.history;
  const isEmptied = lastFull(past.map(({ state }) => state), present) !== undefined;
  if (isEmptied) sayEmptied('All tasks were deleted before the page was closed.');
}

function showTyped(): void {
  notify(null);
  showPanel('code');
}

interface Last {
  readonly session: Session | null;
  readonly fault?: string;
}

/** What this tab showed before it was loaded anew, else what was open last in any. */
async function lastSession(): Promise<Last> {
  try {
    const kept = await listDocuments();
    const here = rememberedInTab('document');
    const last = kept.find(({ id }) => id === here) ?? kept[0];
    if (!last) return { session: null };
    const session = await readSession(last.id);
    return session ? { session } : { session, fault: `What the browser kept of ${last.fileName} cannot be read.` };
  } catch (error) {
    const reason = storageReason(error);
    setKeeping('refused', reason);
    return { session: null, fault: `${reason} Edits will be in this tab only: save them to a file.` };
  }
}
