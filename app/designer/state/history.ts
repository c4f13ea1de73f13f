import type { ChainDocument, View } from '../../../lib/index.ts';
import { amend, endBurst, redo, undo } from '../../../lib/editor/index.ts';
import type { IdsTaken } from '../../../lib/tenant/index.ts';
import type { Designer } from '../designer.ts';
import { announce } from './announce.ts';
import { codePort } from './code.ts';
import { settledSession } from './settledSession.ts';
import { amendSession, setHistory, stateOf } from './store.ts';

/** Takes back what was done last: a step of the history, or what was typed in the JSON and is not valid. */
export function undoStep(designer: Designer): void {
  const { history, draft, undone } = settledSession(designer);
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
  const { history, undone } = settledSession(designer);
  const draft = undone.at(-1);
  if (draft && draft.at <= history.past.length) {
    announce(designer, 'Redone: Type in the JSON');
    amendSession(designer, { draft, undone: undone.slice(0, -1) });
    return codePort(designer)?.bringBack(draft);
  }
  const step = history.future.at(-1);
  if (step) announce(designer, `Redone: ${step.label}`);
  setHistory(designer, redo(history));
}

/** Goes to the state after so many steps; 0 is the state that was opened. What was typed and is no step goes first. */
export function goToStep(designer: Designer, count: number): void {
  const { history, draft } = settledSession(designer);
  if (draft && draft.at >= history.past.length) undoStep(designer);
  let now = settledSession(designer).history;
  while (now.past.length > count) now = undo(now);
  while (now.past.length < count && now.future.length > 0) now = redo(now);
  announce(designer, `Went to: ${now.past.at(-1)?.label ?? 'As it was opened'}`);
  setHistory(designer, now);
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
    const placed = getOrMake(views, view, () => ({
      ...view,
      positions: positions(),
      routes: new Map([...layout.routes, ...view.routes]),
    }));
    return getOrMake(documents, document, () => ({ ...document, view: placed }));
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
  settledSession(designer);
  stateOf(designer).setState(({ session, selection }) => ({
    session: { ...session, history: amend(session.history, document) },
    selection: { ...selection, tasks: new Set(Array.from(selection.tasks, key)), edges: new Set() },
  }));
  announce(designer, 'The chain has the ids of the tenant now');
}

function getOrMake<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
