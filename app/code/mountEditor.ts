import { EditorView, type ViewUpdate } from '@codemirror/view';
import { locate } from '../../lib/editor/index.ts';
import { problemsOf, checkerOf } from '../designer/state/checker.ts';
import { type CodePlace, registerCode, codeOf } from '../designer/state/code.ts';
import { redoStep, settleBurst, undoStep } from '../designer/state/history.ts';
import { dispatch } from '../designer/state/dispatch.ts';
import { amendSession, currentDocument, notify, stateOf } from '../designer/state/store.ts';
import { type Draft, UNSEEN_CHANGE } from '../designer/state/draft.ts';
import { followCursor, spanOf, taskOf } from './follow.ts';
import { help } from './help.ts';
import { makeEditor } from './makeEditor.ts';
import { setHighlight } from './selectionHighlight.ts';
import { showFault, showProblems } from './squiggles.ts';
import { TextSync } from './TextSync.ts';
import type { Designer } from '../designer/designer.ts';

/**
 * Typing that rests so long is taken into the drawing; after the longer time it was a step of its own. In milliseconds.
 */
const REST = 150;
const STEP = 1_200;
/** Problems are drawn under the text once nothing happened for so long. */
const QUIET = 250;
/** What is typed without a rest is kept as often, so that a killed tab loses less than a second of it. */
const KEEP = 300;

/** Puts an editor on the page that is in step with the open document, and gives back what takes it away. */
export function mountEditor(designer: Designer, parent: HTMLElement): () => void {
  const { id, shape, draft } = stateOf(designer).getState().session;
  const shapeNow = () => stateOf(designer).getState().session.shape;
  const sync = new TextSync(draft?.document ?? currentDocument(designer), draft?.shape ?? shape);
  const timers = { rest: 0, step: 0, quiet: 0, keep: 0 };
  const later = (name: keyof typeof timers, run: () => void, after: number): void => {
    clearTimeout(timers[name]);
    timers[name] = window.setTimeout(run, after);
  };
  let taking = false;
  let bringing = false;
  /** How many steps the history had when something was typed last. */
  let typedAt = draft?.at ?? 0;

  const isTyping = (update: ViewUpdate): void => {
    if (sync.note(update)) {
      typedAt = stateOf(designer).getState().session.history.past.length;
      if (stateOf(designer).getState().session.undone.length > 0 && !bringing) amendSession(designer, { undone: [] });
      codeOf(designer).setState({ state: { kind: 'typed' } });
      later('rest', flush, REST);
      timers.keep ||= window.setTimeout(keepDraft, KEEP);
    }
    if (!taking) followCursor(designer, update, sync);
  };
  // what is typed in one document is never taken into another
  const isOurs = () => stateOf(designer).getState().session.id === id;
  const keepDraft = (): void => {
    clearTimeout(timers.keep);
    timers.keep = 0;
    if (isOurs() && (sync.hasTyped || stateOf(designer).getState().session.draft))
      amendSession(designer, { draft: sync.draft && { ...sync.draft, at: typedAt } });
  };
  const flush = (): void => {
    clearTimeout(timers.rest);
    const taken = taking || !isOurs() ? null : sync.taken(view);
    if (!taken) return;
    if (!taken.ok) {
      const { refusal } = taken;
      const { offset } = refusal;
      keepDraft();
      codeOf(designer).setState({
        state: {
          kind: 'wrong',
          refusal: { ...refusal, line: view.state.doc.lineAt(Math.min(offset, view.state.doc.length)).number },
        },
      });
      return showFault(view, offset, refusal.message);
    }
    taking = true;
    const { document } = taken.value;
    if (document !== currentDocument(designer)) dispatch(designer, () => taken, { burst: 'code' });
    sync.settle(view, document);
    taking = false;
    keepDraft();
    later('step', () => settleBurst(designer), STEP);
    settled();
  };
  const settled = (): void => {
    if (!sync.hasTyped) codeOf(designer).setState({ state: { kind: 'same' } });
    markSelected();
    later('quiet', underline, QUIET);
  };
  const underline = (): void => {
    const document = currentDocument(designer);
    if (!sync.hasTyped) showProblems(designer, view, document, problemsOf(designer, document), shapeNow());
  };
  const takeBack = (): void => {
    if (!sync.hasTyped) return;
    sync.restart(view);
    keepDraft();
    settled();
  };
  const bringBack = (typed: Draft): void => {
    bringing = true;
    // it was typed into the text of that time
    sync.follow(view, typed.document, typed.shape);
    sync.restoreTyped(view, typed);
    sync.follow(view, currentDocument(designer), shapeNow());
    bringing = false;
    typedAt = typed.at;
    flush();
  };
  const markSelected = (scroll = false): void => {
    const { selection } = stateOf(designer).getState();
    const span = spanOf(selection, currentDocument(designer), sync);
    const task = codeOf(designer).getState().scope === 'task' ? taskOf(selection, currentDocument(designer)) : null;
    const alone = task === null ? null : sync.rangeOf(task);
    const effects =
      scroll && span && !view.hasFocus ? [EditorView.scrollIntoView(span.from, { y: 'start', yMargin: 40 })] : [];
    view.dispatch({ effects: [setHighlight.of({ selected: span, alone }), ...effects] });
  };

  const view = makeEditor({
    parent,
    doc: sync.text,
    indent: currentDocument(designer).source.style.indent,
    keys: [
      { key: 'Mod-z', run: () => (undoStep(designer), true), preventDefault: true },
      { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => (redoStep(designer), true), preventDefault: true },
    ],
    more: [
      EditorView.updateListener.of(isTyping),
      EditorView.domEventHandlers({ blur: () => void setTimeout(flush) }),
      help(designer, sync),
    ],
  });

  const unsubscribe = [
    stateOf(designer).subscribe((state, last) => {
      const {
        history: { present },
        id: now,
        shape: as,
      } = state.session;
      // another file gets an editor of its own
      if (now !== id) return;
      if ((present !== last.session.history.present || as !== last.session.shape) && !taking) {
        sync.follow(view, present, as);
        settled();
      }
      if (state.selection !== last.selection) markSelected(true);
    }),
    checkerOf(designer).subscribe(() => later('quiet', underline, QUIET)),
    codeOf(designer).subscribe((state, last) => state.scope !== last.scope && markSelected(true)),
  ];
  registerCode(designer, { flush, takeBack, bringBack, show: (place, focus) => showPlace(view, sync, place, focus) });
  if (draft) bringBack(draft);
  markSelected(true);
  settled();

  return () => {
    flush();
    if (isOurs() && sync.hasTyped)
      notify(designer, {
        kind: 'info',
        text: UNSEEN_CHANGE,
      });
    Object.values(timers).forEach((timer) => clearTimeout(timer));
    registerCode(designer, null);
    unsubscribe.forEach((stop) => stop());
    codeOf(designer).setState({ state: { kind: 'same' } });
    view.destroy();
  };
}

function showPlace(view: EditorView, sync: TextSync, { task, pointer }: CodePlace, focus: boolean): void {
  const range = sync.rangeOf(task);
  if (!range) return;
  const { start, end } = locate(view.state.sliceDoc(range.from, range.to), pointer);
  view.dispatch({
    selection: { anchor: range.from + start, head: range.from + end },
    effects: EditorView.scrollIntoView(range.from + start, { y: 'center' }),
  });
  if (focus) view.focus();
}
