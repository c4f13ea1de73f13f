import type { Page } from 'playwright-core';
import { chooseFromMenu } from '../../support/page.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The steps of one gesture, to and fro. */
const STEPS = 60;
const STRIDE = 7;

/** Takes hold of a spot and moves it to and fro. */
export async function shake(page: Page, { x, y }: Spot): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    const away = STRIDE * (step <= STEPS / 2 ? step : STEPS - step);
    await page.mouse.move(x + away, y + away / 2);
  }
  await page.mouse.up();
}

/** A spot of the canvas with nothing on it. */
export function emptySpot(page: Page): Promise<Spot> {
  return spotWith(page, '.react-flow__pane');
}

/** The upper left of the canvas, whatever lies there: with all in view it is empty. */
export async function cornerSpot(page: Page): Promise<Spot> {
  const { left, top } = await page.evaluate(() => {
    const box = document.querySelector('.react-flow')!.getBoundingClientRect();
    return { left: box.left, top: box.top };
  });
  return { x: left + 8, y: top + 120 };
}

/** A spot on a task, away from its exits. */
export function taskSpot(page: Page): Promise<Spot> {
  return spotWith(page, '.react-flow__node-task');
}

async function spotWith(page: Page, selector: string): Promise<Spot> {
  const spot = await page.evaluate((wanted) => {
    const { left, top, width, height } = document.querySelector('.react-flow')!.getBoundingClientRect();
    for (let y = top + height * 0.3; y < top + height * 0.7; y += 7) {
      for (let x = left + width * 0.2; x < left + width * 0.6; x += 7) {
        const hits = [
          [0, 0],
          [12, 0],
          [-12, 0],
          [0, 8],
          [0, -8],
        ].map(([dx, dy]) => document.elementFromPoint(x + dx!, y + dy!));
        const isFree = hits.every((hit) => !hit?.closest('.react-flow__handle, .react-flow__edgelabel-renderer'));
        if (
          isFree &&
          hits.every((hit) => hit?.closest('.react-flow__node, .react-flow__edge, .react-flow__pane')?.matches(wanted))
        )
          return { x, y };
      }
    }
    return null;
  }, selector);
  if (!spot) throw new Error(`Nothing like ${selector} is seen`);
  return spot;
}

/** Opens a file the way a person chooses one. */
export async function chooseFile(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await chooseFromMenu(page, 'File', 'Open');
  await (await chooser).setFiles(file);
}

/** Waits until tasks of a file that has just been opened are seen, and no long work is under way. */
export async function settled(page: Page, task: string): Promise<void> {
  await page.waitForFunction(
    (key) => document.querySelector(`.react-flow__node[data-id="${key}"]`) && !document.querySelector('[data-busy]'),
    task,
  );
}
