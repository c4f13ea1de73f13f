import { createStore } from 'zustand';
import type * as Differ from '../../../lib/diff/index.ts';
import type { ChainDiff, DrawnChanges, TaskDiff } from '../../../lib/diff/index.ts';
import { sameText } from '../../../lib/editor/index.ts';
import { type ChainDocument, type NodeKey, graphOf } from '../../../lib/index.ts';
import { storeHook, useDesigner } from '../context.ts';
import { type Designer, part } from '../designer.ts';
import { useDocument } from './derived.ts';
import { panelsOf, usePanels } from './panels.ts';
import type { Selection } from './selection.ts';
import type { Session } from './session.ts';
import { stateOf, useDesignerState } from './store.ts';

/** What the open document is compared with. */
export type Base =
  | { readonly kind: 'opened' | 'saved' }
  /** A state of the history: 0 is the one that was opened, and undone ones come last. */
  | { readonly kind: 'step'; readonly at: number }
  | { readonly kind: 'file' | 'paste' | 'tenant'; readonly name: string; readonly document: ChainDocument };

interface Comparison {
  /** `null` while nothing was chosen. */
  readonly base: Base | null;
  /** What compares: its code is fetched when it is first needed. */
  readonly differ: typeof Differ | null;
  /** The change that was gone to, by the key under which its task is drawn. */
  readonly current: NodeKey | null;
  /** Changes that somebody has looked at and wants to keep. */
  readonly kept: ReadonlySet<NodeKey>;
}

export const comparisonOf = part(() =>
  createStore<Comparison>()(() => ({ base: null, differ: null, current: null, kept: new Set() })),
);

export const useComparison = storeHook(comparisonOf);

/** A document and what it is compared with. */
export interface Compared {
  readonly document: ChainDocument;
  readonly other: ChainDocument;
  readonly found: ChainDiff;
  readonly drawn: DrawnChanges;
  /** What is different in meaning or in texts, by the keys under which it is drawn. */
  readonly tasks: ReadonlyMap<NodeKey, TaskDiff>;
}

const lastOf = part((): { known: Compared | null } => ({ known: null }));

/** Fetches the code that compares. */
export async function loadDiffer(designer: Designer): Promise<void> {
  if (comparisonOf(designer).getState().differ) return;
  comparisonOf(designer).setState({ differ: await import('../../../lib/diff/index.ts') });
}

/** The states of a history: the one that was opened, what was done, and what was undone. */
export function statesOf({ history: { past, present, future } }: Session): readonly ChainDocument[] {
  return [...past.map(({ state }) => state), present, ...future.map(({ state }) => state).toReversed()];
}

/** The document that another is compared with; `null` where there is none. */
function baseDocument(session: Session, base: Base | null): ChainDocument | null {
  if (!base) return null;
  if ('document' in base) return base.document;
  if (base.kind === 'saved') return session.saved;
  return statesOf(session)[base.kind === 'step' ? base.at : 0] ?? session.history.present;
}

/** The comparison that is shown; `null` while there is none. */
export function comparedNow(designer: Designer): Compared | null {
  if (!panelsOf(designer).getState().changesOpen) return null;
  const { base, differ } = comparisonOf(designer).getState();
  const { session } = stateOf(designer).getState();
  return compare(designer, session.history.present, baseDocument(session, base), differ);
}

/** The comparison that is shown, for what draws it: that is drawn anew only for other documents. */
export function useCompared(): Compared | null {
  const designer = useDesigner();
  const isOpen = usePanels((state) => state.changesOpen);
  const base = useComparison((state) => state.base);
  const differ = useComparison((state) => state.differ);
  const other = useDesignerState(({ session }) => (isOpen ? baseDocument(session, base) : null));
  return compare(designer, useDocument(), other, differ);
}

function compare(
  designer: Designer,
  document: ChainDocument,
  other: ChainDocument | null,
  differ: typeof Differ | null,
): Compared | null {
  if (!other || !differ) return null;
  const last = lastOf(designer);
  if (last.known?.document === document && last.known.other === other) return last.known;
  const found = differ.diff(other, document, { isSame: sameText(other, document) });
  const drawn = differ.drawnChanges(other, document, found);
  const isShown = (task: TaskDiff): boolean =>
    task.action !== 'changed' || task.changes.some((change) => change.class !== 'service');
  const tasks = new Map(found.tasks.filter(isShown).map((task) => [differ.drawnKeyOf(task), task]));
  last.known = { document, other, found, drawn, tasks };
  return last.known;
}

/** The change that is looked at: that of the task or edge that is selected, else the one that was gone to. */
export function currentChange(
  { document, tasks }: Compared,
  { tasks: selected, edges }: Selection,
  current: NodeKey | null,
): NodeKey | null {
  const [key] = selected;
  const [edge] = edges;
  if (selected.size + edges.size > 1) return null;
  // an edge belongs to the task that waits by it
  const looked = key ?? (edge === undefined ? current : graphOf(document.chain).byEdge.get(edge)?.target);
  return looked !== null && looked !== undefined && tasks.has(looked) ? looked : null;
}
