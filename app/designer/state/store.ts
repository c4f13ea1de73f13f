import { createStore } from 'zustand';
import { type ChainDocument, type EdgeId, type NodeKey, create } from '../../../lib/index.ts';
import type { GroupId, History, NoteId } from '../../../lib/editor/index.ts';
import { storeHook } from '../context.ts';
import { type Designer, part } from '../designer.ts';
import { groupMark, noteMark } from './annotations.ts';
import { NOTHING, type Selection } from './selection.ts';
import { type PlacedRefusal, type RefusedFile, type Session, newSession } from './session.ts';

/** A word to the person: what happened, or why something did not. */
export interface Notice {
  readonly kind: 'info' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: (designer: Designer) => void };
  /** Stays while edits go on; any other is over with the next edit. */
  readonly stays?: true;
}

/** What a person sees of the document and of what was done to it. */
export interface DesignerState {
  readonly session: Session;
  readonly selection: Selection;
  readonly notice: Notice | null;
  /** What was not opened, so that the document before is still open; without a reason where several have theirs. */
  readonly refusal: { readonly fileName: string; readonly refusal: PlacedRefusal | null } | null;
  /** Those of several files that were not opened; the others were. */
  readonly refusals: readonly RefusedFile[];
  /** Words about long work under way, such as a layout. */
  readonly busy: string | null;
}

export const stateOf = part(() =>
  createStore<DesignerState>()(() => ({
    session: newSession('untitled.chain.json', create(), { fresh: true, shape: 'chain' }),
    selection: NOTHING,
    notice: null,
    refusal: null,
    refusals: [],
    busy: null,
  })),
);

export const useDesignerState = storeHook(stateOf);

export function currentDocument(designer: Designer): ChainDocument {
  return stateOf(designer).getState().session.history.present;
}

/** Says more of the session that is open, such as what its file holds by now. */
export function amendSession(designer: Designer, change: Partial<Omit<Session, 'history'>>): void {
  stateOf(designer).setState(({ session }) => ({ session: { ...session, ...change } }));
}

/** Goes to another state of the history; a notice about the one before is over. */
export function setHistory(designer: Designer, history: History<ChainDocument>): void {
  stateOf(designer).setState(({ session, notice }) => {
    const isOver = history.present !== session.history.present && notice !== null && !notice.stays;
    return { session: { ...session, history }, ...(isOver ? { notice: null } : {}) };
  });
}

export interface Select {
  readonly tasks?: Iterable<NodeKey>;
  readonly edges?: Iterable<EdgeId>;
  readonly notes?: Iterable<NoteId>;
  readonly groups?: Iterable<GroupId>;
}

export function selectOnly(designer: Designer, { tasks, edges, notes = [], groups = [] }: Select): void {
  const annotations = new Set([...Array.from(groups, groupMark), ...Array.from(notes, noteMark)]);
  stateOf(designer).setState({ selection: { tasks: new Set(tasks), edges: new Set(edges), annotations } });
}

export function notify(designer: Designer, notice: Notice | null): void {
  stateOf(designer).setState({ notice });
}

export function setBusy(designer: Designer, busy: string | null): void {
  stateOf(designer).setState({ busy });
}

export function refuse(designer: Designer, fileName: string, refusal: PlacedRefusal): void {
  stateOf(designer).setState({ refusal: { fileName, refusal }, refusals: [] });
}

/** Says of several places of one text why it was not opened. */
export function refuseEach(designer: Designer, fileName: string, refusals: readonly PlacedRefusal[]): void {
  const [only] = refusals;
  if (refusals.length === 1 && only) return refuse(designer, fileName, only);
  stateOf(designer).setState({
    refusal: { fileName, refusal: null },
    refusals: refusals.map((refusal) => ({ fileName, refusal })),
  });
}

export function dismissRefusal(designer: Designer): void {
  stateOf(designer).setState({ refusal: null, refusals: [] });
}
