import { EditorView, type ViewUpdate } from '@codemirror/view';
import { locate } from '../../lib/index.ts';
import { problemsOf, useChecker } from '../designer/state/checker.ts';
import { type CodePlace, registerCode, useCode } from '../designer/state/code.ts';
import {
  amendSession,
  currentDocument,
  dispatch,
  notify,
  redoStep,
  settleBurst,
  undoStep,
  useDesigner,
} from '../designer/state/designer.ts';
import type { Draft } from '../designer/state/draft.ts';
import { followCursor, spanOf, taskOf } from './follow.ts';
import { help } from './help.ts';
import { makeEditor } from './makeEditor.ts';
import { setHighlight } from './selectionHighlight.ts';
import { showFault, showProblems } from './squiggles.ts';
import { TextSync } from './TextSync.ts';

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
export function mountEditor(parent: HTMLElement): () => void {
  const { id, shape, draft } = useDesigner.getState().session;
  const shapeNow = () => useDesigner.getState().session.shape;
  const sync = new TextSync(draft?.document ?? currentDocument(), draft?.shape ?? shape);
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
      typedAt = useDesigner.getState().session.history.past.length;
      if (useDesigner.getState().session.undone.length > 0 && !bringing) amendSession({ undone: [] });
      useCode.setState({ state: { kind: 'typed' } });
      later('rest', flush, REST);
      timers.keep ||= window.setTimeout(keepDraft, KEEP);
    }
    if (!taking) followCursor(update, sync);
  };
  // what is typed in one document is never taken into another
  const isOurs = () => useDesigner.getState().session.id === id;
  const keepDraft = (): void => {
    clearTimeout(timers.keep);
    timers.keep = 0;
    if (isOurs() && (sync.hasTyped || useDesigner.getState().session.draft))
      amendSession({ draft: sync.draft && { ...sync.draft, at: typedAt } });
  };
  const flush = (): void => {
    clearTimeout(timers.rest);
    const taken = taking || !isOurs() ? null : sync.taken(view);
    if (!taken) return;
    if (!taken.ok) {
      const { refusal } = taken;
      const { offset } = refusal;
      keepDraft();
      useCode.setState({
        state: {
          kind: 'wrong',
          refusal: { ...refusal, line: view.state.doc.lineAt(Math.min(offset, view.state.doc.length)).number },
        },
      });
      return showFault(view, offset, refusal.message);
    }
    taking = true;
    const { document } = taken.value;
    if (document !== currentDocument()) dispatch(() => taken, { burst: 'code' });
    sync.settle(view, document);
    taking = false;
    keepDraft();
    later('step', settleBurst, STEP);
    settled();
  };
  const settled = (): void => {
    if (!sync.hasTyped) useCode.setState({ state: { kind: 'same' } });
    markSelected();
    later('quiet', underline, QUIET);
  };
  const underline = (): void => {
    const document = currentDocument();
    if (!sync.hasTyped) showProblems(view, document, problemsOf(document), shapeNow());
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
    sync.retype(view, typed);
    sync.follow(view, currentDocument(), shapeNow());
    bringing = false;
    typedAt = typed.at;
    flush();
  };
  const markSelected = (scroll = false): void => {
    const { selection } = useDesigner.getState();
    const span = spanOf(selection, currentDocument(), sync);
    const task = useCode.getState().scope === 'task' ? taskOf(selection, currentDocument()) : null;
    const alone = task === null ? null : sync.rangeOf(task);
    const effects =
      scroll && span && !view.hasFocus ? [EditorView.scrollIntoView(span.from, { y: 'start', yMargin: 40 })] : [];
    view.dispatch({ effects: [setHighlight.of({ selected: span, alone }), ...effects] });
  };

  const view = makeEditor({
    parent,
    doc: sync.text,
    indent: currentDocument().source.style.indent,
    keys: [
      { key: 'Mod-z', run: () => (undoStep(), true), preventDefault: true },
      { key: 'Mod-y', mac: 'Mod-Shift-z', run: () => (redoStep(), true), preventDefault: true },
    ],
    more: [
      EditorView.updateListener.of(isTyping),
      EditorView.domEventHandlers({ blur: () => void setTimeout(flush) }),
      help(sync),
    ],
  });

  const unsubscribe = [
    useDesigner.subscribe((state, last) => {
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
    useChecker.subscribe(() => later('quiet', underline, QUIET)),
    useCode.subscribe((state, last) => state.scope !== last.scope && markSelected(true)),
  ];
  registerCode({ flush, takeBack, bringBack, show: (place, focus) => showPlace(view, sync, place, focus) });
  if (draft) bringBack(draft);
  markSelected(true);
  settled();

  return () => {
    flush();
    if (isOurs() && sync.hasTyped)
      notify({
        kind: 'info',
        text: 'What was typed last is not valid, and not in the drawing. It is here again when you show the JSON.',
      });
    Object.values(timers).forEach((timer) => clearTimeout(timer));
    registerCode(null);
    unsubscribe.forEach((stop) => stop());
    useCode.setState({ state: { kind: 'same' } });
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
