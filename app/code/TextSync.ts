import { Annotation, ChangeSet, type TransactionSpec } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { ChainDocument } from '../../lib/index.ts';
import {
  type TextPart,
  type TextEdit,
  type TextEditRefusal,
  edit,
  partAt,
  textPartOf,
  textParts,
  applyTextEdit,
} from '../../lib/editor/index.ts';
import type { Draft } from '../designer/state/draft.ts';
import { textChanges } from './textChanges.ts';

export type Shape = 'same' | 'chain';

/** Marks what comes from the drawing: it is not typing. */
export const fromDrawing = Annotation.define<true>();

/**
 * Keeps an editor's text and a document in step. What was typed and is not taken in yet, because it is a moment old or
 * not valid, stays in the editor while the drawing goes on: each side's changes are carried over the other's.
 */
export class TextSync {
  #document: ChainDocument;
  #shape: Shape;
  readonly #crlf: boolean;
  /** What was typed since the editor said the same as the document. */
  #typed: ChangeSet | null = null;

  constructor(document: ChainDocument, shape: Shape) {
    this.#document = document;
    this.#shape = shape;
    this.#crlf = document.source.style.newline === '\r\n';
  }

  get text(): string {
    return this.#parts()
      .map(({ text }) => text)
      .join('');
  }

  /** What is left to be typed again later; `null` when all is taken in. */
  get draft(): Omit<Draft, 'at'> | null {
    return this.#typed && { document: this.#document, shape: this.#shape, typed: this.#typed.toJSON() };
  }

  get hasTyped(): boolean {
    return this.#typed !== null;
  }

  /** Types again what was typed into this text before. What does not fit it is left. */
  restoreTyped(view: EditorView, { typed }: Pick<Draft, 'typed'>): void {
    const changes = ChangeSet.fromJSON(typed);
    if (changes.length === view.state.doc.length) view.dispatch({ changes });
  }

  /** To be told of every update of the editor; whether something was typed. */
  note(update: ViewUpdate): boolean {
    if (!update.docChanged || update.transactions.some((one) => one.annotation(fromDrawing))) return false;
    this.#typed = this.#typed ? this.#typed.compose(update.changes) : update.changes;
    return true;
  }

  /** What the document is with what was typed; `null` when nothing was. */
  taken(view: EditorView): TextEdit<TextEditRefusal> | null {
    if (!this.#typed) return null;
    let [from, to, start, end] = [Infinity, -1, Infinity, -1];
    this.#typed.iterChangedRanges((fromA, toA, fromB, toB) => {
      [from, start] = [Math.min(from, fromA), Math.min(start, fromB)];
      [to, end] = [Math.max(to, toA), Math.max(end, toB)];
    });
    if (to < 0) return edit(this.#document, '');
    // typed behind a carriage return means in front of it
    const before = this.#crlf && view.state.sliceDoc(start - 1, start) === '\r' ? 1 : 0;
    const insert = view.state.sliceDoc(start - before, end);
    const ended = this.#crlf ? lineEnded(insert, view.state.sliceDoc(end, end + 1)) : insert;
    return applyTextEdit(this.#document, { from: from - before, to, insert: ended }, { shape: this.#shape });
  }

  /**
   * The document that `taken` gave is the one that is drawn now: the editor says the same, but for what followed from
   * it.
   */
  settle(view: EditorView, document: ChainDocument): void {
    this.#typed = null;
    const before = this.#document;
    this.#document = document;
    // a task that was typed in changes nothing else, but where the file says how the chain lies
    if (!this.#crlf && before.source === document.source && before.view === document.view) return;
    const now = this.text;
    const shown = view.state.doc.toString();
    if (shown === now) return;
    view.dispatch(remote(textChanges([{ task: null, start: 0, text: shown }], [{ task: null, start: 0, text: now }])));
  }

  /** Shows what was done on the drawing, or undone; or the same in another shape. */
  follow(view: EditorView, document: ChainDocument, shape: Shape): void {
    const before = this.#parts();
    this.#document = document;
    this.#shape = shape;
    const changes = textChanges(before, this.#parts());
    if (changes.length === 0) return;
    if (!this.#typed) return view.dispatch(remote(changes));
    const done = ChangeSet.of(changes, this.#typed.length, '\n');
    const typed = this.#typed.map(done);
    const carried = done.map(this.#typed, true);
    this.#typed = typed;
    view.dispatch({ ...remote([]), changes: carried });
  }

  /** Gives up what was typed since the two last said the same. */
  restart(view: EditorView): void {
    this.#typed = null;
    view.dispatch(
      remote(
        textChanges(
          [{ task: null, start: 0, text: view.state.doc.toString() }],
          [{ task: null, start: 0, text: this.text }],
        ),
      ),
    );
  }

  /** Where a task stands in the editor. */
  rangeOf(task: string): { readonly from: number; readonly to: number } | null {
    const part = textPartOf(this.#document, task, { shape: this.#shape });
    if (!part) return null;
    const end = part.start + part.text.length;
    return this.#typed
      ? { from: this.#typed.mapPos(part.start, 1), to: this.#typed.mapPos(end, -1) }
      : { from: part.start, to: end };
  }

  /** The task that a place in the editor is in. */
  taskAt(place: number): string | null {
    const at = this.#typed ? this.#typed.invertedDesc.mapPos(place, -1) : place;
    return partAt(this.#parts(), at)?.task ?? null;
  }

  #parts(): readonly TextPart[] {
    return textParts(this.#document, { shape: this.#shape });
  }
}

/** What was typed with the line ends that the file has; `next` stands behind it. */
function lineEnded(text: string, next: string): string {
  const ended = text.replaceAll(/\r*\n/g, '\r\n');
  return next === '\n' && !ended.endsWith('\r') ? `${ended}\r` : ended;
}

function remote(changes: TransactionSpec['changes']): TransactionSpec {
  return { changes, annotations: fromDrawing.of(true) };
}
