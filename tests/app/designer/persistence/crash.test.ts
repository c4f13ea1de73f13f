import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { chainOfTasks } from '../../../support/chainOfTasks.ts';
import { memoryBrowser } from '../../../support/inMemory/browser.ts';
import { openKept, renameTask } from '../../../support/inMemory/edits.ts';
import { fileName, keptMark, text } from '../../../support/inMemory/shown.ts';

/** Before a crash: pauses before edits, in milliseconds, and one before the crash. */
const life = fc.record({
  pauses: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 }),
  end: fc.integer({ min: 0, max: 500 }),
});

it('has what the page called kept, or a later state, after any crashes in the middle of edits', async () => {
  const opened = chainOfTasks('Edit 0', 'B', 'C');
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (lives) => {
      const browser = memoryBrowser();
      let tab = await browser.open();
      await openKept(browser, tab, 'edited.json', opened);
      let edit = 0;
      for (const { pauses, end } of lives) {
        /** Every text that the document had, and which of them the page called kept last. */
        const texts = [text(tab)];
        let lastKept = 0;
        const look = () => void (keptMark(tab) === 'kept' && (lastKept = texts.length - 1));
        for (const pause of pauses) {
          renameTask(tab, `Edit ${edit}`, `Edit ${edit + 1}`);
          edit += 1;
          texts.push(text(tab));
          await browser.clock.pass(pause);
          look();
        }
        await browser.clock.pass(end);
        look();
        await tab.crash();

        tab = await browser.open();
        const found = texts.lastIndexOf(text(tab));
        expect(fileName(tab)).toBe('edited.json');
        expect(found).toBeGreaterThanOrEqual(lastKept);
        edit -= texts.length - 1 - found;
      }
      while (text(tab) !== opened) {
        const before = text(tab);
        undoStep(tab.designer);
        expect(text(tab)).not.toBe(before);
      }
    }),
    { seed: 27, numRuns: 60 },
  );
});
