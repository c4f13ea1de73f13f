import {
  type Chain,
  type ChainDocument,
  type Problem,
  type Reading,
  type Severity,
  readingOrder,
  sameTasks,
} from '../../lib/index.ts';
import { problemsOf, useChecker } from './checker.ts';
import { type Designer, type Session, useDesigner } from './designer.ts';

/** The problems of what is shown. */
export function useProblems(): readonly Problem[] {
  // with the checks the problems come
  useChecker((state) => state.checker);
  return problemsOf(useDocument());
}

const readings = new WeakMap<Chain, readonly Reading[]>();

/** The nodes of a chain in reading order, found once for each state of it. */
export function readingOf(chain: Chain): readonly Reading[] {
  let found = readings.get(chain);
  if (!found) readings.set(chain, (found = readingOrder(chain)));
  return found;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export function worst(found: readonly Problem[]): Severity | null {
  return ORDER.find((severity) => found.some((problem) => problem.severity === severity)) ?? null;
}

/** How many tasks are not as they were read: changed, or new. */
export function editedTasks({ chain, source }: ChainDocument): number {
  return chain.tasks.filter((task) => source.slices.get(task.key)?.node !== task).length;
}

const changed = new WeakMap<ChainDocument, boolean>();

/** Whether some task is not as it was read; ids that a tenant gave change tasks, and are no step of the history. */
function hasChangedTasks(document: ChainDocument): boolean {
  const found = changed.get(document) ?? editedTasks(document) > 0;
  changed.set(document, found);
  return found;
}

/** Whether a save would write other bytes than were opened. Where nodes lie counts where the file says it. */
export function isEdited({ session }: Pick<Designer, 'session'>): boolean {
  const { present, past } = session.history;
  const { chain, view } = past[0]?.state ?? present;
  return (
    present.chain !== chain || hasChangedTasks(present) || (present.source.kind === 'chain' && present.view !== view)
  );
}

const unsaved = new WeakMap<Session, boolean>();

/** Whether the file holds something else than what is shown. Undoing to what it holds makes it false. */
export function isUnsaved({ session }: Pick<Designer, 'session'>): boolean {
  const known = unsaved.get(session);
  if (known !== undefined) return known;
  const {
    history: { present },
    saved,
    shape,
  } = session;
  const holdsView = present.source.kind === 'chain' || shape === 'chain';
  const differs = (holdsView && present.view !== saved.view) || !sameTasks(present, saved);
  unsaved.set(session, differs);
  return differs;
}

export function useDocument(): ChainDocument {
  return useDesigner((state) => state.session.history.present);
}
