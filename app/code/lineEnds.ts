import { type Extension, EditorState } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';

const returns = new MatchDecorator({ regexp: /\r$/g, decoration: Decoration.replace({}) });

/**
 * Only a line feed ends a line, so that places in the editor are places in the file. The carriage return in front of
 * it, where the file has one, is not shown and never parted from it.
 */
export const lineEnds: Extension = [
  EditorState.lineSeparator.of('\n'),
  ViewPlugin.fromClass(
    class {
      hidden: DecorationSet;
      constructor(view: EditorView) {
        this.hidden = returns.createDeco(view);
      }
      update(update: ViewUpdate) {
        this.hidden = returns.updateDeco(update, this.hidden);
      }
    },
    {
      decorations: ({ hidden }) => hidden,
      provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.hidden ?? Decoration.none),
    },
  ),
];
