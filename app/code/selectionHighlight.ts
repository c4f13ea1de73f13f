import { EditorSelection, EditorState, type Extension, StateEffect, StateField, type Range } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { fromDrawing } from './TextSync.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is selected on the drawing, and the task that is shown alone, with all else hidden. */
export interface Highlight {
  readonly selected: Span | null;
  readonly alone: Span | null;
}

export const setHighlight = StateEffect.define<Highlight>();

const field = StateField.define<Highlight>({
  create: () => ({ selected: null, alone: null }),
  update(value, transaction) {
    let next = value;
    if (transaction.docChanged) {
      const moved = (span: Span | null) =>
        span && { from: transaction.changes.mapPos(span.from, -1), to: transaction.changes.mapPos(span.to, 1) };
      next = { selected: moved(value.selected), alone: moved(value.alone) };
    }
    for (const effect of transaction.effects) if (effect.is(setHighlight)) next = effect.value;
    return next;
  },
});

const line = Decoration.line({ class: 'cm-selectedTask' });

/** Marks the lines of what is selected; or hides all others, and keeps them from being changed. */
export const selectionHighlight: Extension = [
  field,
  EditorView.decorations.of((view) => highlights(view)),
  EditorView.decorations.compute([field, 'doc'], (state) => hidden(state)),
  EditorState.transactionFilter.of((transaction) => {
    const { alone } = transaction.startState.field(field);
    if (!alone || !transaction.selection || transaction.docChanged) return transaction;
    const within = (at: number): number => Math.min(alone.to, Math.max(alone.from, at));
    const ranges = transaction.selection.ranges.map(({ anchor, head }) =>
      EditorSelection.range(within(anchor), within(head)),
    );
    return [transaction, { selection: EditorSelection.create(ranges, transaction.selection.mainIndex) }];
  }),
  EditorState.changeFilter.of((transaction) => {
    const { alone } = transaction.startState.field(field);
    return !alone || transaction.annotation(fromDrawing)
      ? true
      : [0, alone.from, alone.to, transaction.startState.doc.length];
  }),
];

function highlights({ state, visibleRanges }: EditorView): DecorationSet {
  const { selected, alone } = state.field(field);
  if (!selected || (alone && alone.from === selected.from)) return Decoration.none;
  const found: Range<Decoration>[] = [];
  for (const { from, to } of visibleRanges) {
    const end = Math.min(to, selected.to);
    for (
      let at = state.doc.lineAt(Math.max(from, selected.from));
      at.from <= end && at.to >= selected.from;
      at = state.doc.line(at.number + 1)
    ) {
      found.push(line.range(at.from));
      if (at.number === state.doc.lines) break;
    }
  }
  return Decoration.set(found);
}

function hidden(state: EditorState): DecorationSet {
  const { alone } = state.field(field);
  if (!alone) return Decoration.none;
  const first = state.doc.lineAt(alone.from);
  const last = state.doc.lineAt(alone.to);
  const isWhole = /^\s*$/.test(state.sliceDoc(first.from, alone.from));
  const found: Range<Decoration>[] = [];
  if (isWhole && first.from > 0) found.push(Decoration.replace({ block: true }).range(0, first.from - 1));
  else if (!isWhole) found.push(Decoration.replace({}).range(0, alone.from));
  if (/^,?\s*$/.test(state.sliceDoc(alone.to, last.to)) && last.to < state.doc.length)
    found.push(Decoration.replace({ block: true }).range(last.to + 1, state.doc.length));
  else if (alone.to < state.doc.length) found.push(Decoration.replace({}).range(alone.to, state.doc.length));
  return Decoration.set(found);
}
