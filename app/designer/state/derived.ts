import type { Chain, ChainDocument, NodeKey, Problem, Severity, View } from '../../../lib/index.ts';
import { type Reading, SEVERITIES, readingOrder, sameTasks } from '../../../lib/editor/index.ts';
import { memoized } from '../../../lib/internal.ts';
import { problemsOf, useChecker } from './checker.ts';
import { type DesignerState, useDesignerState } from './store.ts';
import type { Session } from './session.ts';
import { useDesigner } from '../context.ts';

/** The problems of what is shown. */
export function useProblems(): readonly Problem[] {
  const designer = useDesigner();
  // with the checks the problems come
  useChecker((state) => state.checker);
  return problemsOf(designer, useDocument());
}

/** The nodes of a chain in reading order. */
export const readingOf: (chain: Chain) => readonly Reading[] = memoized(readingOrder);

export function worst(found: readonly Problem[]): Severity | null {
  return SEVERITIES.find((severity) => found.some((problem) => problem.severity === severity)) ?? null;
}

/** How many comments on a task and its edges are open, by the task. */
export const openComments: (comments: View['comments']) => ReadonlyMap<NodeKey, number> = memoized((comments) => {
  const counts = new Map<NodeKey, number>();
  for (const { task, isDone } of comments.values()) if (!isDone) counts.set(task, (counts.get(task) ?? 0) + 1);
  return counts;
});

/** How many tasks are not as they were read: changed, or new. */
export function editedTasks({ chain, source }: ChainDocument): number {
  return chain.tasks.filter((task) => source.slices.get(task.key)?.node !== task).length;
}

/** Whether some task is not as it was read; ids that a tenant gave change tasks, and are not steps of the history. */
const hasChangedTasks = memoized((document: ChainDocument) => editedTasks(document) > 0);

/** Whether a save would write other bytes than were opened. Where nodes lie counts where the file says it. */
export function isEdited({ session }: Pick<DesignerState, 'session'>): boolean {
  const { present, past } = session.history;
  const { chain, view } = past[0]?.state ?? present;
  return (
    present.chain !== chain || hasChangedTasks(present) || (present.source.kind === 'chain' && present.view !== view)
  );
}

/** Whether the file holds something else than what is shown. Undoing to what it holds makes it false. */
export function isUnsaved({ session }: Pick<DesignerState, 'session'>): boolean {
  return differsFromFile(session);
}

const differsFromFile = memoized(({ history: { present }, saved, shape }: Session) => {
  const holdsView = present.source.kind === 'chain' || shape === 'chain';
  return (holdsView && present.view !== saved.view) || !sameTasks(present, saved);
});

export function useDocument(): ChainDocument {
  return useDesignerState((state) => state.session.history.present);
}
