import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDesigner, drawing, exported, openDesigner, useBrowser } from '../../support/page.ts';

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
const bringBack = () => page.getByRole('button', { name: 'Bring back' });

describe('a chain whose tasks are all deleted', () => {
  it('says so, and brings them back', async () => {
    const before = await drawing(page);
    const text = await exported(page);
    await empty();
    await page.getByText('All tasks were deleted.').waitFor();
    await bringBack().click();
    await expect.poll(() => drawing(page)).toEqual(before);
    expect(await exported(page)).toBe(text);
    expect(await bringBack().count()).toBe(0);
  });
});
