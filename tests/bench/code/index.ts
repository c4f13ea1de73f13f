import type { Page } from 'playwright-core';
import { chooseFromMenu } from '../../support/page.ts';
import { makeEstates } from '../canvas/graphs.ts';
import { chooseFile, settled } from '../canvas/hands.ts';
import { type Stage, openStage } from '../canvas/stage.ts';
import { type Row, median } from '../measure.ts';

const SMALL = 50;
const LARGE = 5_000;
const ROUNDS = 30;
const GOAL = 2;

/** What a character costs that is typed in the JSON beside the drawing, in a large file next to a small one. */
export async function* codeRows(): AsyncGenerator<Row> {
  const stage = await openStage();
  try {
    const [small, large] = [await openTyping(stage, SMALL), await openTyping(stage, LARGE)];
    const times: Record<keyof Typed, [mine: number[], theirs: number[]]> = { shown: [[], []], taken: [[], []] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [mine, theirs] = [await typeOne(large), await typeOne(small)];
      if (round === 0) continue;
      for (const key of ['shown', 'taken'] as const) {
        times[key][0].push(mine[key]);
        times[key][1].push(theirs[key]);
      }
    }
    yield rowOf('character typed, shown', times.shown, GOAL);
    yield rowOf('character typed, drawn', times.taken, GOAL);
  } finally {
    await stage.close();
  }
}

/** Milliseconds from the key: until the character is painted, and until the drawing has taken it in. */
interface Typed {
  readonly shown: number;
  readonly taken: number;
}

/** A page with a file open, and the cursor in the name of its first task. */
async function openTyping(stage: Stage, size: number): Promise<Page> {
  const [estate] = await makeEstates(stage, [size]);
  const page = await stage.designer();
  await chooseFile(page, estate!.placed.file);
  const { tasks } = JSON.parse(estate!.placed.text) as { tasks: { id: string }[] };
  await settled(page, tasks[0]!.id);
  await chooseFromMenu(page, 'View', 'Show or hide the JSON');
  await page.locator('[data-code=same]').waitFor();
  await page.locator('.cm-line').filter({ hasText: '"name"' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  return page;
}

async function typeOne(page: Page): Promise<Typed> {
  await page.bringToFront();
  const typed = page.evaluate(
    () =>
      new Promise<Typed>((resolve) => {
        document.addEventListener(
          'keydown',
          () => {
            const pressed = performance.now();
            let shown = 0;
            requestAnimationFrame(() => setTimeout(() => (shown = performance.now() - pressed)));
            const look = (): void => {
              const state = document.querySelector('[data-code]')!.getAttribute('data-code');
              if (shown > 0 && state === 'same')
                setTimeout(() => resolve({ shown, taken: performance.now() - pressed }));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
  );
  await page.evaluate(() => null);
  await page.keyboard.press('x');
  const times = await typed;
  // a step of its own, and what is kept of it, is over by then
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
  return times;
}

function rowOf(work: string, [mine, theirs]: [number[], number[]], goal: number): Row {
  const [ms, peerMs] = [median(mine), median(theirs)];
  return { work, size: LARGE, ms, peer: `same at ${SMALL}`, peerMs, ratio: ms / peerMs, goal };
}
