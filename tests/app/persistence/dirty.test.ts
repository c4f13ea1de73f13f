import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDesigner, field, node, openDesigner, useBrowser } from '../../support/page.ts';
import { isMarked } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const save = async () => {
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  await download;
};
const rename = async (from: string, to: string) => {
  await node(page, from).click();
  await field(page, 'Name').fill(to);
  await node(page, to).waitFor();
  await page.keyboard.press('Escape');
};

describe('the mark of a file that holds something else', () => {
  it('follows what was saved, not what was opened', async () => {
    expect(await isMarked(page)).toBe(false);
    await rename('Stage sales', 'Saved name');
    await expect.poll(() => isMarked(page)).toBe(true);
    await save();
    await expect.poll(() => isMarked(page)).toBe(false);
    await rename('Saved name', 'Later name');
    await expect.poll(() => isMarked(page)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => isMarked(page)).toBe(false);
    await page.keyboard.press('Control+z');
    await node(page, 'Stage sales').waitFor();
    await expect.poll(() => isMarked(page)).toBe(true);
    await page.getByText('same bytes as opened').waitFor();
  });
});
