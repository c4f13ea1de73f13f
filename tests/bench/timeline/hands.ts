import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { sample } from '../../../lib/index.ts';
import { chooseFile } from '../canvas/hands.ts';
import type { Stage } from '../canvas/stage.ts';

/** How far the wheel turns at once, in pixels. */
interface Turn {
  readonly x: number;
  readonly y: number;
}

/** The steps of one gesture, to and fro. */
const STEPS = 60;
/** So much closer than all of a week: about a day is seen. */
const ZOOMS = 4;

/** A designer with the week of a chain on the timeline, a day of it in view. */
export async function openTimeline(stage: Stage, tasks: number): Promise<Page> {
  const file = join(stage.folder, `week-${tasks}.json`);
  await writeFile(file, JSON.stringify(sample({ tasks, seed: 7 })));
  const page = await stage.designer();
  await page.keyboard.press('r');
  const panel = page.getByRole('region', { name: 'Rehearsal' });
  await panel.getByLabel('How long').selectOption({ label: 'a week' });
  await panel.getByText(/^63 runs, all ended/).waitFor();
  await chooseFile(page, file);
  await panel.getByText(/^\d{3,} runs, all ended/).waitFor();
  await panel.locator('[data-movable]').first().waitFor();
  for (let step = 0; step < ZOOMS; step += 1) await panel.getByRole('button', { name: 'Zoom in on the time' }).click();
  return page;
}

/** Turns the wheel over the rows to and fro. */
export async function wheelOver(page: Page, { x, y }: Turn): Promise<void> {
  const box = (await rowsOf(page).boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.6, box.y + 40);
  for (let step = 0; step < STEPS; step += 1) {
    const way = step < STEPS / 2 ? 1 : -1;
    await page.mouse.wheel(x * way, y * way);
  }
}

/** From a turn of the wheel until what it changed is laid out, in milliseconds each. */
export function wheelSteps(page: Page, turn: Turn): Promise<number[]> {
  return page.evaluate(
    async ([{ x, y }, count]) => {
      const list = document.querySelector('[data-task]')!.closest('ul')!;
      const scroller = list.parentElement!;
      const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const times: number[] = [];
      for (let step = 0; step < count; step += 1) {
        await painted();
        const way = step < count / 2 ? 1 : -1;
        let started = 0;
        const drawn = new Promise((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect();
            list.getBoundingClientRect();
            resolve(null);
          }).observe(list, { subtree: true, childList: true, attributes: true });
        });
        if (y === 0) {
          started = performance.now();
          const init = { deltaX: x * way, bubbles: true, cancelable: true };
          list.querySelector('[data-task]')!.dispatchEvent(new WheelEvent('wheel', init));
        } else {
          // the browser tells of a scroll with the next frame
          scroller.addEventListener('scroll', () => (started = performance.now()), { capture: true, once: true });
          scroller.scrollTop += y * way;
        }
        await drawn;
        times.push(performance.now() - started);
      }
      return times;
    },
    [turn, STEPS] as const,
  );
}

/** From the key that moves a schedule until the timeline shows its runs at their new times, in milliseconds. */
export async function moveSchedule(page: Page): Promise<number> {
  await page.bringToFront();
  const moved = rowsOf(page).locator('li:has([data-movable]) [data-task]').first();
  const selected = rowsOf(page).locator('[data-task][aria-current]');
  if ((await selected.count()) === 0) await moved.click();
  await selected.focus();
  const drawn = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const said = () => document.querySelector('[data-task][aria-current]')?.getAttribute('aria-description');
        const before = said();
        document.addEventListener(
          'keydown',
          ({ timeStamp }) => {
            const look = (): void => {
              const now = said();
              if (now && now !== before) setTimeout(() => resolve(performance.now() - timeStamp));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
  );
  await page.evaluate(() => null);
  await page.keyboard.press('Alt+ArrowRight');
  const ms = await drawn;
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null))));
  return ms;
}

/** From the click on "Many nights" until they are drawn, in milliseconds. */
export async function openNights(page: Page): Promise<number> {
  await page.bringToFront();
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const tab = [...document.querySelectorAll<HTMLElement>('button')].find(
          ({ textContent }) => textContent === 'Many nights',
        )!;
        const started = performance.now();
        tab.click();
        const look = (): void => {
          if (document.querySelector('[aria-label="When tasks have ended"] li'))
            setTimeout(() => resolve(performance.now() - started));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

function rowsOf(page: Page) {
  return page.getByRole('list', { name: 'Tasks in the order in which they start' }).locator('..');
}
