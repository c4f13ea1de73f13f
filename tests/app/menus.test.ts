import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTask, chooseFromMenu, closeDesigner, node, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const menu = (name: string) => page.getByRole('menu', { name });
const button = (name: string) => page.locator(`[data-menu="${name}"]`);

describe('the menus of the header', () => {
  it('are walked by keys, and Escape gives the focus back', async () => {
    await button('File').focus();
    await page.keyboard.press('ArrowDown');
    await menu('File').waitFor();
    await page.keyboard.press('ArrowRight');
    await menu('Edit').waitFor();
    await page.keyboard.press('ArrowLeft');
    await menu('File').waitFor();
    await page.keyboard.press('Escape');
    await menu('File').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('File');
  });

  it('are walked by keys that are pressed faster than a menu opens', async () => {
    await button('File').focus();
    for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await menu('Edit').waitFor();
  });

  it('do by mouse what they say, and say why they cannot', async () => {
    await button('Edit').click();
    const undo = menu('Edit').getByRole('menuitem', { name: /^Undo/ });
    expect(await undo.getAttribute('aria-description')).toBe('nothing to undo');
    await page.keyboard.press('Escape');
    await button('View').click();
    await menu('View')
      .getByRole('menuitem', { name: /Show or hide the outline/ })
      .click();
    await page.getByRole('treegrid').waitFor();
  });
});

it('the history leads to any step', async () => {
  for (const name of ['One', 'Two', 'Three']) await addTask(page, name);
  await page.getByRole('button', { name: 'History' }).click();
  await menu('History').getByRole('menuitem', { name: 'Add One', exact: true }).press('Enter');
  await node(page, 'Two').waitFor({ state: 'detached' });
  await node(page, 'One').waitFor();
  await page.getByRole('button', { name: 'History' }).click();
  await menu('History').getByRole('menuitem', { name: 'Add Three', exact: true }).press('Enter');
  await node(page, 'Three').waitFor();
});

it('the document is renamed in place, and Escape leaves its name', async () => {
  const name = page.getByRole('banner').getByRole('button', { name: 'nightly-sales.chain.json' });
  await name.click();
  await page.getByLabel('Name of the document').fill('other');
  await page.keyboard.press('Escape');
  await name.click();
  await page.getByLabel('Name of the document').fill('finance.chain.json');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByRole('button', { name: 'finance.chain.json' }).waitFor();
});

describe('the start screen', () => {
  beforeEach(() => chooseFromMenu(page, 'File', 'Close the document'));
  const start = () => page.getByRole('main', { name: 'Start' });

  it('shows the ways to a document, and the way back', async () => {
    await start().waitFor();
    expect(await start().getByRole('button').count()).toBeGreaterThanOrEqual(6);
    await page.getByRole('button', { name: 'Back to nightly-sales.chain.json' }).click();
    await node(page, 'Stage sales').waitFor();
  });

  it.each([
    ['Open the sample', 'Stage sales'],
    ['Empty chain', null],
  ])('leads on by %s', async (way, task) => {
    await start().getByRole('button', { name: way }).click();
    await start().waitFor({ state: 'detached' });
    await (task === null ? page.getByText('No tasks yet') : node(page, task)).waitFor();
  });

  it('goes with the first task that is added by its key', async () => {
    await start().waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('First');
    await page.keyboard.press('Enter');
    await node(page, 'First').waitFor();
  });

  it('lists what was open', async () => {
    await page.getByRole('button', { name: 'Back to nightly-sales.chain.json' }).click();
    await addTask(page, 'Kept');
    await page.locator('[data-kept=kept]').waitFor();
    await chooseFromMenu(page, 'File', 'Close the document');
    await start()
      .getByRole('button', { name: /^nightly-sales\.chain\.json 13 tasks/ })
      .click();
    await node(page, 'Kept').waitFor();
  });
});

it('a second edge asks in place how its task waits', async () => {
  await node(page, 'Extract orders').click();
  await page.keyboard.press('c');
  await page.keyboard.type('Audit');
  await page.keyboard.press('Enter');
  const prompt = page.locator('[data-join-prompt]');
  await prompt.getByRole('button', { name: 'all' }).click();
  await node(page, 'Audit log')
    .getByRole('button', { name: /Waits for all of its edges/ })
    .waitFor();
  await prompt.waitFor({ state: 'detached' });
});
