import { resumeSession } from '../state/switching.ts';
import { notify, stateOf } from '../state/store.ts';
import type { Session } from '../state/session.ts';
import { setKeeping, persistenceOf } from '../state/persistence.ts';
import { UNSEEN_CHANGE } from '../state/draft.ts';
import { showDialog } from '../state/panels.ts';
import { showPanel } from '../state/layout.ts';
import { openFirst } from '../actions/open.ts';
import { loadSample } from '../actions/openSample.ts';
import { openLink } from '../actions/share.ts';
import { placeAll } from '../actions/tidy/placeAll.ts';
import { beginOpening, endOpening, watchOpening } from './opening.ts';
import { readSession } from './read.ts';
import { recallNames } from './recallNames.ts';
import { lastFull } from './states.ts';
import { sayEmptied, watchEdits } from './watch.ts';
import type { Designer } from '../designer.ts';

/** Opens what the address carries, else what was open last, else the sample; and keeps it from then on. */
export async function start(designer: Designer): Promise<void> {
  const { session, fault, unfinished } = await lastSession(designer);
  if (session) resume(designer, session);
  else openFirst(designer, unfinished === undefined ? await loadSample().catch(() => null) : null);
  if (fault) notify(designer, { kind: 'error', text: fault, stays: true });
  const isLinked = await openLink(designer);
  if (isLinked) await beginOpening(designer, stateOf(designer).getState().session.id);
  else if (unfinished !== undefined) chooseAgain(designer, unfinished);
  void recallNames(designer);
  watchEdits(designer);
  watchOpening(designer);
  designer.ports.page.watchHash(() => void openLink(designer), designer.signal);
}

function resume(designer: Designer, session: Session): void {
  resumeSession(designer, session);
  void placeAll(designer);
  if (session.draft)
    notify(designer, {
      kind: 'info',
      text: UNSEEN_CHANGE,
      action: { label: 'Show the JSON', run: showTyped },
      stays: true,
    });
  const { present, past } = session.history;
  const isEmptied =
    lastFull(
      past.map(({ state }) => state),
      present,
    ) !== undefined;
  if (isEmptied) sayEmptied(designer, 'All tasks were deleted before the page was closed.');
}

/** What the page did not get through is opened only when somebody asks for it. */
function chooseAgain(designer: Designer, fileName: string): void {
  persistenceOf(designer).setState({ unfinished: fileName });
  showDialog(designer, 'recent');
}

function showTyped(designer: Designer): void {
  notify(designer, null);
  showPanel(designer, 'code');
}

interface Last {
  readonly session: Session | null;
  readonly fault?: string;
  /** The name of a document that the page did not get through when it was opened last. */
  readonly unfinished?: string;
}

/** What this tab showed before it was loaded anew, else what was open last in any. */
async function lastSession(designer: Designer): Promise<Last> {
  try {
    const kept = await designer.ports.documents.list();
    const here = designer.ports.tab.remembered('document');
    const last = kept.find(({ id }) => id === here) ?? kept[0];
    if (!last) return { session: null };
    if (await designer.ports.documents.wasOpening(last.id)) return { session: null, unfinished: last.fileName };
    await beginOpening(designer, last.id);
    const session = await readSession(designer, last.id);
    if (!session) endOpening(designer);
    return session ? { session } : { session, fault: `What the browser kept of ${last.fileName} cannot be read.` };
  } catch (error) {
    const reason = designer.ports.documents.reasonOf(error);
    setKeeping(designer, 'refused', reason);
    return { session: null, fault: `${reason} Edits will be in this tab only: save them to a file.` };
  }
}
