import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addTask, closeDesigner, drawing, exported, openDesigner, useBrowser } from '../../support/page.ts';
import { comeBack, kept } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const empty = async () => {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.getByText('No tasks yet').waitFor();
};
const bringBack = (on: Page) => on.getByRole('button', { name: 'Bring back' });

describe('a chain whose tasks are all deleted', () => {
  it('says so, and brings them back', async () => {
    const before = await drawing(page);
    const text = await exported(page);
    await empty();
    await page.getByText('All tasks are deleted.').waitFor();
    await bringBack(page).click();
    await expect.poll(() => drawing(page)).toEqual(before);
    expect(await exported(page)).toBe(text);
    expect(await bringBack(page).count()).toBe(0);
  });

  it('says no more once the tasks are there again by an undo', async () => {
    await empty();
    await bringBack(page).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => bringBack(page).count()).toBe(0);
  });

  it('brings back the last tasks there were, also after the designer was closed', async () => {
    await addTask(page, 'Load weather');
    const before = await drawing(page);
    await page.keyboard.press('Escape');
    await page.locator('.react-flow__pane').click({ position: { x: 10, y: 10 } });
    await empty();
    await kept(page);
    const tab = await comeBack(page);
    await tab.getByText('All tasks were deleted before the page was closed.').waitFor();
    await bringBack(tab).click();
    await expect.poll(() => drawing(tab)).toEqual(before);
  });
});
