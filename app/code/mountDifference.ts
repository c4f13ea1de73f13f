import { json } from '@codemirror/lang-json';
import { goToNextChunk, goToPreviousChunk, unifiedMergeView } from '@codemirror/merge';
import { EditorState, type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { editorTheme } from './editorTheme.ts';

/** Lines that are shown around a difference, and how many more there must be to fold them. */
const FOLD = { margin: 3, minSize: 6 };

const theme = EditorView.theme({
  '.cm-changedLine, .cm-insertedLine': { backgroundColor: 'var(--ok-soft)' },
  '.cm-removedLine': { backgroundColor: 'var(--bad-soft)' },
  '.cm-changedText': { background: 'color-mix(in srgb, var(--ok) 26%, transparent)' },
  '.cm-deletedChunk': { backgroundColor: 'var(--bad-soft)', paddingLeft: '6px' },
  '.cm-deletedChunk .cm-deletedText': { background: 'color-mix(in srgb, var(--bad) 26%, transparent)' },
  '.cm-changeGutter': { width: '3px', paddingLeft: '1px' },
  '.cm-changedLineGutter': { background: 'var(--ok)' },
  '.cm-deletedLineGutter': { background: 'var(--bad)' },
  '.cm-collapsedLines': {
    background: 'var(--sunken)',
    color: 'var(--ink-2)',
    padding: '3px 12px',
    cursor: 'pointer',
  },
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"⋯"', marginInline: '4px' },
});

/**
 * Shows two texts as one: what the second has in place of what the first had. Nothing is edited there.
 *
 * @param before - `null` for a text that is new; so is `after` for one that is gone.
 * @returns What takes it away.
 */
export function mountDifference(parent: HTMLElement, before: string | null, after: string | null): () => void {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: after ?? before ?? '',
      extensions: [
        keymap.of([
          { key: 'Alt-ArrowDown', run: goToNextChunk },
          { key: 'Alt-ArrowUp', run: goToPreviousChunk },
        ]),
        lineNumbers(),
        drawSelection(),
        json(),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        before !== null && after !== null
          ? unifiedMergeView({ original: before, mergeControls: false, collapseUnchanged: FOLD })
          : allLines(before === null ? 'cm-insertedLine' : 'cm-removedLine'),
        editorTheme,
        theme,
        EditorView.contentAttributes.of({ 'aria-label': 'JSON of the change', tabindex: '0' }),
      ],
    }),
  });
  return () => view.destroy();
}

/** Every line in one colour. */
function allLines(name: string): Extension {
  const line = Decoration.line({ class: name });
  return EditorView.decorations.of(({ state: { doc } }) => {
    const lines = new RangeSetBuilder<Decoration>();
    for (let number = 1; number <= doc.lines; number += 1) {
      const { from } = doc.line(number);
      lines.add(from, from, line);
    }
    return lines.finish();
  });
}
