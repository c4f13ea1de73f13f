import { create } from 'zustand';
import {
  type ChainDocument, type Edited, type EdgeId, type History, type NodeKey, type Refusal, type View, NotAllowed, amend, endBurst, record,
  redo, startHistory, undo,
} from '../../lib/index.ts';
import { announce } from './announce.ts';

/** What is selected: node keys (external tasks by their ids) and edge ids. */
export interface Selection {
  readonly tasks: ReadonlySet<NodeKey>;
  readonly edges: ReadonlySet<EdgeId>;
}

/** One opened file with all that was done to it. */
export interface Session {
  readonly fileName: string;
  readonly history: History<ChainDocument>;
}

/** A word to the person: what happened, or why something did not. */
export interface Notice {
  readonly kind: 'info' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Designer {
  readonly session: Session;
  readonly selection: Selection;
  readonly notice: Notice | null;
  readonly refusal: { readonly fileName: string; readonly refusal: Refusal } | null;
  /** Words about long work under way, such as a layout. */
  readonly busy: string | null;
}

export const NOTHING: Selection = { tasks: new Set(), edges: new Set() };

export const useDesigner = create<Designer>()(() => ({
  session: { fileName: 'untitled.json', history: startHistory(undefined as unknown as ChainDocument) },
  selection: NOTHING,
  notice: null,
  refusal: null,
  busy: null,
}));

const { getState, setState } = useDesigner;

export function currentDocument(): ChainDocument {
  return getState().session.history.present;
}

/** Makes a file the one that is open. The one before stays at hand in the notice. */
export function openSession(fileName: string, document: ChainDocument, before?: { readonly label: string }): void {
  const last = getState().session;
  const back = { label: before?.label ?? '', run: () => restoreSession(last) };
  setState({
    session: { fileName, history: startHistory(document) },
    selection: NOTHING,
    refusal: null,
    notice: before ? { kind: 'info', text: `Opened ${fileName}.`, action: back } : null,
  });
}

function restoreSession(session: Session): void {
  setState({ session, selection: NOTHING, notice: null });
}

/** Carries a command out as one step. A command that may not be carried out says why, and nothing changes. */
export function dispatch(command: (document: ChainDocument) => Edited<ChainDocument>, burst: string | null = null): boolean {
  const { session } = getState();
  try {
    const { document, label, select } = command(session.history.present);
    setHistory(record(session.history, document, label, burst));
    if (document !== session.history.present) announce(label);
    if (select) selectOnly(select);
    return true;
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    notify({ kind: 'error', text: error.message });
    return false;
  }
}

export function undoStep(): void {
  const step = getState().session.history.past.at(-1);
  if (step) announce(`Undone: ${step.label}`);
  setHistory(undo(getState().session.history));
}

export function redoStep(): void {
  const step = getState().session.history.future.at(-1);
  if (step) announce(`Done again: ${step.label}`);
  setHistory(redo(getState().session.history));
}

/** The next edit is a step of its own, also when it goes on in the same field. */
export function settleBurst(): void {
  const { session } = getState();
  const history = endBurst(session.history);
  if (history !== session.history) setState({ session: { ...session, history } });
}

/** Gives nodes without a place one, in every state of the history: that is how the file is shown, and no edit. */
export function placeNodes(layout: Pick<View, 'positions' | 'routes'>): void {
  if (layout.positions.size === 0) return;
  const history = amend(getState().session.history, (document) => {
    const positions = new Map([...layout.positions, ...document.view.positions]);
    return { ...document, view: { ...document.view, positions, routes: new Map([...layout.routes, ...document.view.routes]) } };
  });
  setHistory(history);
}

export function selectOnly(select: { readonly tasks?: Iterable<NodeKey>; readonly edges?: Iterable<EdgeId> }): void {
  setState({ selection: { tasks: new Set(select.tasks), edges: new Set(select.edges) } });
}

export function notify(notice: Notice | null): void {
  setState({ notice });
}

export function setBusy(busy: string | null): void {
  setState({ busy });
}

export function refuse(fileName: string, refusal: Refusal): void {
  setState({ refusal: { fileName, refusal } });
}

export function dismissRefusal(): void {
  setState({ refusal: null });
}

function setHistory(history: History<ChainDocument>): void {
  setState(({ session }) => ({ session: { ...session, history } }));
}
