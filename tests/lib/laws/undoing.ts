import { endBurst, record, redo, startHistory, undo } from '../../../lib/editor/index.ts';
import { save } from '../../../lib/index.ts';
import { moveList } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { type Law, law } from '../../support/law.ts';
import { openText } from '../../support/openText.ts';
import { runCommand } from '../../support/runCommand.ts';
import { assert, assertSameText } from '../../support/same.ts';

export const UNDOING: readonly Law[] = [
  law(
    'undoing',
    604,
    'gives back the first bytes after any commands, and every text between them on both ways',
    [taskText, moveList],
    (text, moves) => {
      let history = startHistory(openText(text));
      const texts = [text];
      for (const move of moves) {
        const { document } = runCommand(history.present, move);
        if (document !== history.present) texts.push(save(document));
        history = endBurst(record(history, document, move.kind));
      }
      for (const expected of texts.toReversed().slice(1)) {
        history = undo(history);
        assertSameText(save(history.present), expected, 'undone');
      }
      assert(undo(history) === history, 'there is more to undo than was done');
      for (const expected of texts.slice(1)) {
        history = redo(history);
        assertSameText(save(history.present), expected, 'redone');
      }
    },
  ),
];
