import type { Page } from 'playwright-core';
import type { Spot } from './hands.ts';

/** Pulls an edge between two tasks and lets go: how long until it is painted, in milliseconds. Then it is undone. */
export async function drawEdge(page: Page): Promise<number> {
  await page.bringToFront();
  const { from, to } = await ends(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 10, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await whenQuiet(page);
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const idOf = (edge: Element) => edge.getAttribute('data-id');
        const before = new Set([...document.querySelectorAll('.react-flow__edge')].map(idOf));
        document.addEventListener(
          'mouseup',
          () => {
            const letGo = performance.now();
            const look = (): void => {
              const isDrawn = [...document.querySelectorAll('.react-flow__edge')].some(
                (edge) => !before.has(idOf(edge)),
              );
              if (isDrawn) setTimeout(() => resolve(performance.now() - letGo));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
  );
  // the listener stands once the page has answered
  await page.evaluate(() => null);
  await page.mouse.up();
  const ms = await painted;
  await page.keyboard.press('Control+z');
  return ms;
}

/** The exit of the leftmost task that is seen, and the entry of the one farthest from it. */
function ends(page: Page): Promise<{ from: Spot; to: Spot }> {
  return page.evaluate(() => {
    const canvas = document.querySelector('.react-flow')!.getBoundingClientRect();
    const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });
    const isFree = ({ x, y }: { x: number; y: number }, part: Element) =>
      part.contains(document.elementFromPoint(x, y));
    const nodes = [...document.querySelectorAll('.react-flow__node-task')]
      .map((node) => ({ node, exit: node.querySelector('[data-exit=FAILED]')!, box: node.getBoundingClientRect() }))
      .filter(
        ({ node, exit, box }) =>
          box.left > canvas.left &&
          box.right < canvas.right &&
          isFree(middle(box), node) &&
          isFree(middle(exit.getBoundingClientRect()), exit),
      )
      .toSorted((a, b) => a.box.left - b.box.left || a.box.top - b.box.top);
    const [first, last] = [nodes[0]!, nodes.at(-1)!];
    return {
      from: middle(first.exit.getBoundingClientRect()),
      to: middle(last.node.querySelector('.react-flow__handle.target')!.getBoundingClientRect()),
    };
  });
}

/** Two frames in which nothing else is to be done. */
function whenQuiet(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) =>
        requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(() => resolve()))),
      ),
  );
}
