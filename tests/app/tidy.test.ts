import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../../lib/index.ts';
import { boxOf, closeDesigner, drawing, node, openDesigner, openFile, settled, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const places = () =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((one) => [
        one.getAttribute('aria-label')!,
        one.style.transform,
      ]),
    ),
  );
const notice = () => page.getByText(/moved/).innerText();

async function drag(name: string, by: { x: number; y: number }): Promise<void> {
  const from = await boxOf(node(page, name));
  const before = (await places())[name];
  await page.mouse.move(from.x + 30, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 33, from.y + 20);
  await page.mouse.move(from.x + 30 + by.x, from.y + 20 + by.y, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await places())[name]).not.toBe(before);
}

describe('tidy', () => {
  it('says how far things moved, and takes it back; changes nothing in a chain that is tidy', async () => {
    await drag('Rebuild price list', { x: 400, y: 60 });
    const before = await places();
    await page.keyboard.press('Shift+T');
    await expect.poll(notice).toMatch(/^One task moved, by \d+ pixels\./);
    await page.keyboard.press('Control+z');
    await expect.poll(places).toEqual(before);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Shift+T');
    await expect.poll(notice).toBe('Already tidy: nothing moved.');
    expect(await page.getByRole('button', { name: 'Undo' }).first().isEnabled()).toBe(false);
  });
});

it('leads an edge round a node that is put onto it', async () => {
  const label = 'Extract returns to Stage returns, succeeded';
  const path = () => page.getByLabel(label, { exact: true }).locator('path').first().getAttribute('d');
  const before = await path();
  const [from, to] = [await boxOf(node(page, 'Extract returns')), await boxOf(node(page, 'Stage returns'))];
  const lone = await boxOf(node(page, 'Rebuild price list'));
  await drag('Stage returns', { x: 250, y: 0 });
  // over the line, but held beside it: a task let go with the pointer on a line goes into that edge
  await drag('Rebuild price list', { x: from.x + from.width + 60 - lone.x, y: to.y - 24 - lone.y });
  await expect.poll(path).not.toBe(before);
  const crossed = await page.evaluate((name) => {
    const line = document.querySelector<SVGPathElement>(`[aria-label="${name}"] path`)!;
    const box = [...document.querySelectorAll('.react-flow__node')]
      .find((one) => one.getAttribute('aria-label') === 'Rebuild price list')!
      .getBoundingClientRect();
    return Array.from({ length: 200 }, (_, step) =>
      line.getPointAtLength((line.getTotalLength() * step) / 199).matrixTransform(line.getScreenCTM()!),
    ).some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
  }, label);
  expect(crossed).toBe(false);
});

it('can be stopped while a large file is arranged, and shows all of it', async () => {
  await openFile(page, 'large.json', JSON.stringify(sample({ tasks: 3000, seed: 5 })));
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByText('Stopped.').waitFor();
  await settled(page);
  expect((await drawing(page)).nodes.length).toBeGreaterThan(0);
  await page.getByText('3000 tasks ·').waitFor();
});
