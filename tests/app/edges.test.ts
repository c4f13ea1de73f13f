import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../../lib/index.ts';
import { definitionsOf } from '../support/chainOf.ts';
import {
  boxOf,
  closeDesigner,
  node,
  openDesigner,
  openFile,
  pullEdge,
  settled,
  still,
  useBrowser,
} from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

/** What labels cover that they must not, measured on the page: other labels, exits, and what is written in tasks. */
const covered = async () => {
  await still(page);
  return page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => ({
        name: one.closest('[aria-label]')?.getAttribute('aria-label') ?? '',
        box: one.getBoundingClientRect(),
      }));
    const labels = boxes('[data-edge]');
    const others = [...boxes('[data-exit]'), ...boxes('.react-flow__node-task > div > [class*=name]')];
    return labels.flatMap(({ name, box }, index) =>
      [...labels.slice(index + 1), ...others].flatMap((other) =>
        box.left < other.box.right - 0.5 &&
        other.box.left < box.right - 0.5 &&
        box.top < other.box.bottom - 0.5 &&
        other.box.top < box.bottom - 0.5
          ? [`${name} covers ${other.name}`]
          : [],
      ),
    );
  });
};

async function drag(name: string, by: { x: number; y: number }): Promise<void> {
  const from = await boxOf(node(page, name));
  await page.mouse.move(from.x + 30, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 30 + by.x / 2, from.y + 20 + by.y / 2, { steps: 4 });
  await page.mouse.move(from.x + 30 + by.x, from.y + 20 + by.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await boxOf(node(page, name))).x)).not.toBe(Math.round(from.x));
}

describe('labels of edges', () => {
  it('cover neither exits nor each other, as opened, after an edge is drawn and after a task is dragged', async () => {
    await page.keyboard.press('0');
    expect(await covered()).toEqual([]);
    await page.keyboard.press('1');
    await pullEdge(page, 'Rebuild price list', 'FAILED', 'Audit log');
    await page.getByLabel('Rebuild price list to Audit log, failed').waitFor({ state: 'attached' });
    expect(await covered()).toEqual([]);
    await drag('Mart: revenue', { x: 30, y: 70 });
    expect(await covered()).toEqual([]);
  });

  it('cover neither exits nor each other in a chain of 50 tasks', async () => {
    await openFile(page, 'fifty.json', JSON.stringify(sample({ tasks: 50, seed: 3 })));
    await page.getByText('50 tasks ·').waitFor();
    await settled(page);
    expect(await covered()).toEqual([]);
  });
});

it('leads edges beside each other while a task is dragged', async () => {
  const ends = () =>
    page.evaluate(() =>
      ['Mart: revenue to Executive report, succeeded', 'Mart: customers to Executive report, succeeded'].map((name) => {
        const path = document.querySelector<SVGPathElement>(`[aria-label="${name}"] path`)!;
        return path.getPointAtLength(path.getTotalLength()).y;
      }),
    );
  const from = await boxOf(node(page, 'Executive report'));
  await page.mouse.move(from.x + 30, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 120, { steps: 5 });
  await expect.poll(async () => new Set(await ends()).size).toBe(2);
  await page.mouse.up();
});

it('draws the upstreams of pasted tasks that are not in the file, at once', async () => {
  const text = JSON.stringify(
    definitionsOf(['Pasted'], ['far-away SUCCEEDED Pasted']).filter((task) => task['name'] === 'Pasted'),
  );
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, text);
  await node(page, 'Pasted').waitFor();
  await page.getByLabel('external task far-away to Pasted, succeeded').waitFor({ state: 'attached' });
  await page.locator('.react-flow__node-ghost').filter({ hasText: 'far-away' }).waitFor();
});

it('changes how a task waits by a click on its badge', async () => {
  await page.getByRole('button', { name: 'Waits for all of its edges: change to any' }).first().click();
  await page.getByRole('button', { name: 'Waits for any of its edges: change to all' }).first().waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('ALL', { exact: true }).count()).toBe(3);
});
