import { createStore } from 'zustand';
import {
  type ChainDocument,
  type EditResult,
  type EdgeId,
  type GroupId,
  type History,
  type NodeKey,
  type NoteId,
  type TextRefusal,
  type View,
  type Viewport,
  amend,
  endBurst,
  record,
  type IdsTaken,
  placeAdded,
  redo,
  startHistory,
  undo,
} from '../../../lib/index.ts';
import { announce } from './announce.ts';
import { codePort } from './code.ts';
import type { Draft } from './draft.ts';
import { groupMark, noteMark } from './annotations.ts';
import { NOTHING, type Selection } from './selection.ts';
import { selectionAfter } from './selectionAfter.ts';
import { type Designer, part } from '../designer.ts';
import { storeHook } from '../context.ts';

/** The way to a file on the disk, and when it was last changed as far as is known. */
export interface DiskFile {
  readonly handle: FileSystemFileHandle;
  readonly modified: number;
}

/** Why a file was not opened; with the place in its text where it is one. */
export type Refused = Pick<TextRefusal, 'message'> & Partial<TextRefusal>;

export interface RefusedFile {
  readonly fileName: string;
  readonly refusal: Refused;
}

/** One opened file with all that was done to it. */
export interface Session {
  /** Under which the browser keeps it. */
  readonly id: string;
  readonly fileName: string;
  readonly history: History<ChainDocument>;
  /** What the file holds. */
  readonly saved: ChainDocument;
  /** What the file is written as: `chain` when it holds the view though the document came without one. */
  readonly shape: 'same' | 'chain';
  /** Where the file is, when the browser gave a way to it. */
  readonly file: DiskFile | null;
  /** Nothing that anybody would miss, as long as it is not edited. */
  readonly fresh: boolean;
  /** What is seen of it. No edit: it is written along when something else is. */
  readonly viewport: Viewport | null;
  /** What was typed beside the drawing and is not in it; `null` when all is. */
  readonly draft: Draft | null;
  /** Drafts that were undone, the last one last. */
  readonly undone: readonly Draft[];
}

/** A word to the person: what happened, or why something did not. */
export interface Notice {
  readonly kind: 'info' | 'error';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: (designer: Designer) => void };
  /** Stays while edits go on; any other is over with the next edit. */
  readonly stays?: true;
}

export interface DesignerState {
  readonly session: Session;
  readonly selection: Selection;
  readonly notice: Notice | null;
  readonly refusal: RefusedFile | null;
  /** Those of several files that were not opened; the others were. */
  readonly refusals: readonly RefusedFile[];
  /** Words about long work under way, such as a layout. */
  readonly busy: string | null;
}

export const stateOf = part(() =>
  createStore<DesignerState>()(() => ({
    session: newSession('untitled.json', undefined as unknown as ChainDocument),
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

/** Makes a file the one that is open. The one before stays at hand in the notice. */
export function openSession(
  designer: Designer,
  fileName: string,
  document: ChainDocument,
  before?: { readonly label: string },
  as: Opening = {},
): void {
  switchTo(designer, newSession(fileName, document, as), before);
}

/** The word for the way back to what is open now. */
export function goBack(designer: Designer): { readonly label: string } {
  return { label: `Back to ${stateOf(designer).getState().session.fileName}` };
}

/** What is known of a file besides its name and what it holds. */
export type Opening = Partial<Pick<Session, 'file' | 'shape' | 'fresh'>>;

function newSession(fileName: string, document: ChainDocument, as: Opening = {}): Session {
  return {
    id: newSessionId(),
    fileName,
    history: startHistory(document),
    saved: document,
    shape: 'same',
    file: null,
    fresh: false,
    viewport: document?.view.viewport ?? null,
    draft: null,
    undone: [],
    ...as,
  };
}

export function newSessionId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => number.toString(36)).join('-');
}

/**
 * Goes on with another session. What was typed last in the one before stays with that; where there is a word for it, so
 * does a way back.
 */
export function switchTo(designer: Designer, session: Session, before?: { readonly label: string }): void {
  codePort(designer)?.flush();
  const last = stateOf(designer).getState().session;
  const back = before && { label: before.label, run: () => switchTo(designer, last) };
  resumeSession(
    designer,
    session,
    back && { kind: 'info', text: `Opened ${session.fileName}.`, action: back, stays: true },
  );
}

/** Makes a session the one that is open. */
export function resumeSession(designer: Designer, session: Session, notice: Notice | null = null): void {
  stateOf(designer).setState({ session, selection: NOTHING, refusal: null, refusals: [], notice });
}

/** Says more of the session that is open, such as what its file holds by now. */
export function amendSession(designer: Designer, change: Partial<Omit<Session, 'history'>>): void {
  stateOf(designer).setState(({ session }) => ({ session: { ...session, ...change } }));
}

export interface DispatchOptions {
  /** Edits of one burst, such as what is typed into one field, are one undo step. */
  readonly burst?: string | null;
  /** What to select afterwards. By default that is what was created; otherwise what is selected and still there. */
  readonly select?: Select | ((document: ChainDocument) => Select);
  /** The caller shows a refusal itself. */
  readonly quiet?: boolean;
}

/** Carries out a command as one step. If it refuses, the person is told why and nothing changes. */
export function dispatch<R extends EditResult<ChainDocument>>(
  designer: Designer,
  command: (document: ChainDocument) => R,
  { burst = null, select, quiet = false }: DispatchOptions = {},
): R {
  // what was typed a moment ago came first
  codePort(designer)?.flush();
  const { session } = stateOf(designer).getState();
  const before = session.history.present;
  const done = command(before);
  if (!done.ok) {
    if (!quiet) notify(designer, { kind: 'error', text: done.refusal.message });
    return done;
  }
  const { document: edited, label, created } = done.value;
  const document = placeAdded(before, edited);
  // what was undone is gone with the next edit
  if (document !== before && session.undone.length > 0) amendSession(designer, { undone: [] });
  setHistory(designer, record(session.history, document, label, burst));
  if (document !== before) announce(designer, label);
  if (select) selectOnly(designer, typeof select === 'function' ? select(document) : select);
  else if (document !== before)
    stateOf(designer).setState(({ selection }) => ({ selection: selectionAfter(selection, document, created) }));
  return done;
}

/** Takes back what was done last: a step of the history, or what was typed in the JSON and is not valid. */
export function undoStep(designer: Designer): void {
  codePort(designer)?.flush();
  const { session } = stateOf(designer).getState();
  const { history, draft, undone } = session;
  if (draft && draft.at >= history.past.length) {
    announce(designer, 'Undone: Type in the JSON');
    codePort(designer)?.takeBack();
    return amendSession(designer, { draft: null, undone: [...undone, draft] });
  }
  const step = history.past.at(-1);
  if (step) announce(designer, `Undone: ${step.label}`);
  setHistory(designer, undo(history));
}

/** Brings back what was undone last. */
export function redoStep(designer: Designer): void {
  codePort(designer)?.flush();
  const { history, undone } = stateOf(designer).getState().session;
  const draft = undone.at(-1);
  if (draft && draft.at <= history.past.length) {
    announce(designer, 'Done again: Type in the JSON');
    amendSession(designer, { draft, undone: undone.slice(0, -1) });
    return codePort(designer)?.bringBack(draft);
  }
  const step = history.future.at(-1);
  if (step) announce(designer, `Done again: ${step.label}`);
  setHistory(designer, redo(history));
}

/** The next edit is a step of its own, also when it goes on in the same field. */
export function settleBurst(designer: Designer): void {
  const { session } = stateOf(designer).getState();
  const history = endBurst(session.history);
  if (history !== session.history) stateOf(designer).setState({ session: { ...session, history } });
}

/** Gives nodes without a place one, in every state of the history: that is how the file is shown, and no edit. */
export function placeNodes(designer: Designer, layout: Pick<View, 'positions' | 'routes'>): void {
  if (layout.positions.size === 0) return;
  // states that were the same stay the same: by that it is known whether anything was edited
  const views = new Map<View, View>();
  const documents = new Map<ChainDocument, ChainDocument>();
  const place = (document: ChainDocument): ChainDocument => {
    const { view } = document;
    const positions = () => new Map([...layout.positions, ...view.positions]);
    const placed = made(views, view, () => ({
      ...view,
      positions: positions(),
      routes: new Map([...layout.routes, ...view.routes]),
    }));
    return made(documents, document, () => ({ ...document, view: placed }));
  };
  const { session } = stateOf(designer).getState();
  stateOf(designer).setState({
    session: { ...session, history: amend(session.history, place), saved: place(session.saved) },
  });
}

/**
 * Puts the ids that a tenant gave into every state of the history: no undo takes them back. The file does not hold them
 * yet.
 */
export function takeTenantIds(designer: Designer, { document, key }: IdsTaken): void {
  codePort(designer)?.flush();
  stateOf(designer).setState(({ session, selection }) => ({
    session: { ...session, history: amend(session.history, document) },
    selection: { ...selection, tasks: new Set(Array.from(selection.tasks, key)), edges: new Set() },
  }));
  announce(designer, 'The chain has the ids of the tenant now');
}

export interface Select {
  readonly tasks?: Iterable<NodeKey>;
  readonly edges?: Iterable<EdgeId>;
  readonly notes?: Iterable<NoteId>;
  readonly groups?: Iterable<GroupId>;
}

export function selectOnly(designer: Designer, { tasks, edges, notes = [], groups = [] }: Select): void {
  const marks = new Set([...Array.from(groups, groupMark), ...Array.from(notes, noteMark)]);
  stateOf(designer).setState({ selection: { tasks: new Set(tasks), edges: new Set(edges), marks } });
}

export function notify(designer: Designer, notice: Notice | null): void {
  stateOf(designer).setState({ notice });
}

export function setBusy(designer: Designer, busy: string | null): void {
  stateOf(designer).setState({ busy });
}

export function refuse(designer: Designer, fileName: string, refusal: Refused): void {
  stateOf(designer).setState({ refusal: { fileName, refusal }, refusals: [] });
}

export function dismissRefusal(designer: Designer): void {
  stateOf(designer).setState({ refusal: null, refusals: [] });
}

function setHistory(designer: Designer, history: History<ChainDocument>): void {
  stateOf(designer).setState(({ session, notice }) => {
    const isOver = history.present !== session.history.present && notice !== null && !notice.stays;
    return { session: { ...session, history }, ...(isOver ? { notice: null } : {}) };
  });
}

function made<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
