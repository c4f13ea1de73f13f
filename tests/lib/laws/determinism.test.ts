import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesInto, endBurst, record, redo, rename, save, startHistory, undo } from '../../../lib/index.ts';
import { moveList, oneMove } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { openText } from '../../support/openText.ts';
import { play, playAll } from '../../support/play.ts';
import { PATIENT, runs } from '../../support/runs.ts';

describe('law 6: the same edits give the same bytes', PATIENT, () => {
  it('plays the same commands to the same text', () => {
    fc.assert(
      fc.property(taskText, moveList, (text, moves) => {
        expect(save(playAll(openText(text), moves))).toBe(save(playAll(openText(text), moves)));
      }),
      runs(601, 200),
    );
  });

  it('gives every new event a name that its task did not have', () => {
    fc.assert(
      fc.property(taskText, moveList, (text, moves) => {
        for (const task of playAll(openText(text), moves).chain.tasks) {
          const names = edgesInto(task).map((edge) => edge.name);
          expect(new Set(names).size).toBe(names.length);
        }
      }),
      runs(602, 300),
    );
  });

  it('leaves the names of events alone when their upstream is renamed', () => {
    fc.assert(
      fc.property(taskText, moveList, fc.nat(), (text, moves, at) => {
        const before = playAll(openText(text), moves);
        const task = before.chain.tasks[at % Math.max(1, before.chain.tasks.length)];
        if (!task) return;
        const after = rename(before, { task: task.key, name: 'Another name' }).document;
        expect(after.chain.tasks.map((each) => each.incoming)).toEqual(before.chain.tasks.map((each) => each.incoming));
      }),
      runs(603, 400),
    );
  });
});

describe('promise: undoing everything gives back the first bytes', PATIENT, () => {
  it('walks back and forth through any edits', () => {
    fc.assert(
      fc.property(taskText, fc.array(oneMove, { minLength: 1, maxLength: 10 }), (text, moves) => {
        let history = startHistory(openText(text));
        const texts = [text];
        for (const move of moves) {
          const { document } = play(history.present, move);
          if (document !== history.present) texts.push(save(document));
          history = endBurst(record(history, document, move.kind));
        }
        for (const expected of texts.toReversed().slice(1)) {
          history = undo(history);
          expect(save(history.present)).toBe(expected);
        }
        expect(undo(history)).toBe(history);
        for (const expected of texts.slice(1)) {
          history = redo(history);
          expect(save(history.present)).toBe(expected);
        }
      }),
      runs(604, 300),
    );
  });
});
