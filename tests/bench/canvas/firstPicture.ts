import type { Page } from 'playwright-core';
import type { Estate } from './graphs.ts';
import { chooseFile } from './hands.ts';
import type { Stage } from './stage.ts';

/**
 * From the choice of a file until tasks of it are painted, in milliseconds: reading and layout included.
 *
 * @param age - How long the page is left alone before, in milliseconds.
 */
export async function firstPicture(stage: Stage, { file }: Estate, age: number): Promise<number> {
  const page = await stage.designer();
  await page.waitForTimeout(age);
  const painted = whenPainted(page);
  await chooseFile(page, file);
  const { chosen, seen } = await painted;
  await page.context().close();
  return seen - chosen;
}

/** From the data of a graph until vis-network has painted it, in milliseconds. */
export async function firstNetwork(stage: Stage, { network }: Estate): Promise<number> {
  const page = await stage.peer('network');
  const { asked, painted } = await page.evaluate((graph) => window.drawNetwork(graph), network);
  await page.context().close();
  return painted - asked;
}

/** Resolves once a task that was not there before is painted in the canvas. */
function whenPainted(page: Page): Promise<{ chosen: number; seen: number }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const before = new Set(
          [...document.querySelectorAll('.react-flow__node')].map((node) => node.getAttribute('data-id')),
        );
        const canvas = document.querySelector('.react-flow')!.getBoundingClientRect();
        let chosen = 0;
        // the input that asks for the file is never part of the page
        const click = HTMLInputElement.prototype.click;
        HTMLInputElement.prototype.click = function () {
          this.addEventListener('change', () => (chosen = performance.now()), { capture: true });
          click.call(this);
        };
        const look = (): void => {
          const isSeen = [...document.querySelectorAll('.react-flow__node')].some((node) => {
            const { left, top, right, bottom } = node.getBoundingClientRect();
            const inside = right > canvas.left && bottom > canvas.top && left < canvas.right && top < canvas.bottom;
            return inside && !before.has(node.getAttribute('data-id'));
          });
          if (isSeen) setTimeout(() => resolve({ chosen, seen: performance.now() }));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}
