import { type ChainDocument, taskName } from '../../../lib/index.ts';
import { record, startHistory } from '../../../lib/editor/index.ts';
import type { Kept } from '../ports/documents.ts';
import { isUnsaved } from '../state/derived.ts';
import type { DiskFile, Session } from '../state/session.ts';

/** Names of tasks that tell a document from others. */
const ABOUT = 3;

/** What a step is called that stands for many. */
const BEFORE = 'Edits before the page was closed';

/**
 * The states of a session that are kept, by name: what was opened, what the file holds, what is shown, what was typed
 * into.
 */
export function statesOf({ history, saved, draft }: Session): Record<string, ChainDocument> {
  const { past, present } = history;
  const full = lastFull(
    past.map(({ state }) => state),
    present,
  );
  return {
    opened: past[0]?.state ?? present,
    saved,
    ...(full ? { full } : {}),
    ...(draft ? { draft: draft.document } : {}),
    present,
  };
}

/** The last state that held tasks, when what is shown holds none. */
export function lastFull(past: readonly ChainDocument[], present: ChainDocument): ChainDocument | undefined {
  return present.chain.tasks.length > 0 ? undefined : past.findLast(({ chain }) => chain.tasks.length > 0);
}

/** What the list of documents tells of a session. */
export function keptOf(session: Session, revision: number, when: number): Kept {
  const { id, fileName, shape, history, saved, viewport, draft } = session;
  const wasSaved = history.past.some(({ state }) => state === saved);
  const names = Object.keys(statesOf(session)).filter((name) => name !== 'draft' && (name !== 'saved' || wasSaved));
  const typed = draft && { shape: draft.shape, typed: draft.typed };
  const { tasks } = history.present.chain;
  const about = tasks.slice(0, ABOUT).map(taskName).join(', ');
  return {
    id,
    fileName,
    shape,
    tasks: tasks.length,
    about,
    when,
    revision,
    unsaved: isUnsaved({ session }),
    steps: names,
    viewport,
    draft: typed,
  };
}

/** The session again, with a step back to each state that was kept. */
export function sessionOf(
  kept: Kept,
  states: Readonly<Record<string, ChainDocument>>,
  file: DiskFile | null,
): Session | null {
  const [first, ...rest] = kept.steps.flatMap((name) => states[name] ?? []);
  const saved = states['saved'];
  if (!first || !saved) return null;
  const history = rest.reduce((now, state) => record(now, state, BEFORE), startHistory(first));
  const viewport = kept.viewport ?? history.present.view.viewport;
  const typedIn = states['draft'];
  const draft = kept.draft && typedIn ? { document: typedIn, ...kept.draft, at: history.past.length } : null;
  return {
    id: kept.id,
    fileName: kept.fileName,
    shape: kept.shape,
    history,
    saved,
    file,
    fresh: false,
    viewport,
    draft,
    undone: [],
  };
}
