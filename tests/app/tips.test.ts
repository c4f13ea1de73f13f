import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chainOfTasks } from '../support/chainOfTasks.ts';
import { chooseFromMenu, closeDesigner, node, openDesigner, openFile, useBrowser } from '../support/page.ts';
import { kept } from '../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const button = (name: string) => page.getByRole('button', { name, exact: true });
const tip = () => page.locator('[data-tip-popup]');

/** Whether it lies within the window, and above everything else. */
const isOnTop = () =>
  tip().evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isWithin = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return isWithin && element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });

it('says what a control does, and its shortcut, where the pointer rests', async () => {
  await button('Redo').hover();
  await expect.poll(() => tip().innerText()).toMatch(/^Redo: nothing to redo\s+Ctrl Shift Z$/);
  await button('Undo').hover();
  await expect.poll(() => tip().innerText()).toMatch(/^Undo/);
  expect(await tip().count()).toBe(1);
});

it('stays while the pointer is on it, goes with Escape, and once the pointer has left', async () => {
  await button('Undo').hover();
  await tip().waitFor();
  const { x, y } = (await tip().boundingBox())!;
  await page.mouse.move(x + 4, y + 4, { steps: 4 });
  // a tip that the pointer has left is gone after a tenth of a second
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await tip().count()).toBe(1);
  await page.keyboard.press('Escape');
  await tip().waitFor({ state: 'detached' });
  await button('Redo').hover();
  await tip().waitFor();
  await node(page, 'Stage sales').hover();
  await tip().waitFor({ state: 'detached' });
});

it('is read out as the description of a control whose text says less', async () => {
  const description = (name: string) => button(name).getAttribute('aria-description');
  expect(await description('Find')).toBe('Find tasks');
  expect(await description('Tidy')).toBeNull();
  expect(await button('Show in the JSON').first().getAttribute('aria-description')).toMatch(/^\/|^the whole task$/);
});

it('comes with the focus of the keyboard, and goes when the control is used', async () => {
  await button('Undo').focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => tip().innerText()).toMatch(/^Redo/);
  expect(await isOnTop()).toBe(true);
  await page.keyboard.press('Enter');
  await tip().waitFor({ state: 'detached' });
});

it('does not come while something is dragged over a control', async () => {
  const task = (await node(page, 'Stage sales').boundingBox())!;
  const undo = (await button('Undo').boundingBox())!;
  await page.mouse.move(task.x + task.width / 2, task.y + task.height / 2);
  await page.mouse.down();
  await page.mouse.move(undo.x + undo.width / 2, undo.y + undo.height / 2, { steps: 8 });
  // longer than a pointer has to rest
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await tip().count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

it('goes with its control', async () => {
  await button('Show in the JSON').first().hover();
  await tip().waitFor();
  await page.keyboard.press('p');
  await tip().waitFor({ state: 'detached' });
});

it('lies above a dialog', async () => {
  for (const name of ['one', 'two']) {
    await openFile(page, `${name}.json`, chainOfTasks(`Task of ${name}`, 'B'));
    await node(page, `Task of ${name}`).waitFor();
    await kept(page);
  }
  await chooseFromMenu(page, 'File', 'Recent documents');
  await page
    .getByRole('button', { name: /^Remove / })
    .first()
    .hover();
  await tip().waitFor();
  expect(await isOnTop()).toBe(true);
});
