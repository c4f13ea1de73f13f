import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  EditorView,
  type KeyBinding,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  rectangularSelection,
} from '@codemirror/view';
import { lineEnds } from './lineEnds.ts';
import { editorTheme } from './editorTheme.ts';
import { selectionHighlight } from './selectionHighlight.ts';

interface Options {
  readonly parent: HTMLElement;
  readonly doc: string;
  /** What one level is indented by in the file. */
  readonly indent: string;
  readonly keys: readonly KeyBinding[];
  readonly more: Extension;
}

/** An editor for JSON. It keeps no history: undo is the drawing's. */
export function makeEditor({ parent, doc, indent, keys, more }: Options): EditorView {
  const extensions: Extension[] = [
    lineEnds,
    keymap.of([
      ...keys,
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    lineNumbers(),
    foldGutter(),
    codeFolding(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    rectangularSelection(),
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    indentUnit.of(/^(?: +|\t)$/.test(indent) ? indent : '  '),
    search({ top: true }),
    highlightSelectionMatches(),
    json(),
    selectionHighlight,
    editorTheme,
    EditorView.contentAttributes.of({
      'aria-label': 'JSON',
      'aria-description': 'Tab indents. Escape, then Tab, leaves the editor.',
      tabindex: '0',
      spellcheck: 'false',
      autocorrect: 'off',
    }),
    more,
  ];
  return new EditorView({
    parent,
    state: EditorState.create({ doc: EditorState.create({ extensions: lineEnds }).toText(doc), extensions }),
  });
}
