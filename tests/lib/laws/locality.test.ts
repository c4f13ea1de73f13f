import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveTask } from '../../../lib/index.ts';
import { oneMove } from '../../support/arbitrary/commands.ts';
import { taskText } from '../../support/arbitrary/spelling.ts';
import { respelled } from '../../support/keptText.ts';
import { openText } from '../../support/openText.ts';
import { play } from '../../support/play.ts';
import { PATIENT, runs } from '../../support/runs.ts';

describe('law 4: an edit changes what it names, and nothing beside it', PATIENT, () => {
  it('leaves the text of tasks alone that a command does not name', () => {
    fc.assert(
      fc.property(taskText, oneMove, (text, move) => {
        const before = openText(text);
        const { document: after, named } = play(before, move);
        for (const { key } of after.chain.tasks) {
          if (named.has(key) || !before.source.slices.has(key)) continue;
          expect(saveTask(after, key)).toBe(saveTask(before, key));
        }
      }),
      runs(401, 500),
    );
  });

  it('keeps the characters of every value that stays the same in a task that it changes', () => {
    fc.assert(
      fc.property(taskText, oneMove, (text, move) => {
        const before = openText(text);
        const { document: after } = play(before, move);
        for (const node of after.chain.tasks) {
          const slice = before.source.slices.get(node.key);
          if (slice && slice.node !== node) expect(respelled(slice.text, saveTask(after, node.key))).toEqual([]);
        }
      }),
      runs(402, 500),
    );
  });
});
