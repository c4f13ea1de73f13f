import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDesigner, field, node, openDesigner, openFile, settled, useBrowser } from '../../support/page.ts';
import { chainOfTasks, comeBack, drag, isMarked, kept, places } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const save = async (on: Page) => {
  const download = on.waitForEvent('download');
  await on.keyboard.press('Control+s');
  await download;
};
const rename = async (on: Page, from: string, to: string) => {
  await node(on, from).click();
  await field(on, 'Name').fill(to);
  await node(on, to).waitFor();
  await on.keyboard.press('Escape');
};

describe('the mark of a file that holds something else', () => {
  it('is not there after opening, and goes with an undo', async () => {
    expect(await isMarked(page)).toBe(false);
    await rename(page, 'Stage sales', 'Other');
    await expect.poll(() => isMarked(page)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => isMarked(page)).toBe(false);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => isMarked(page)).toBe(true);
  });

  it('goes with the same text typed again', async () => {
    await rename(page, 'Stage sales', 'Other');
    await expect.poll(() => isMarked(page)).toBe(true);
    await rename(page, 'Other', 'Stage sales');
    await expect.poll(() => isMarked(page)).toBe(false);
  });

  it('follows what was saved, not what was opened', async () => {
    await rename(page, 'Stage sales', 'Saved name');
    await save(page);
    await expect.poll(() => isMarked(page)).toBe(false);
    await rename(page, 'Saved name', 'Later name');
    await expect.poll(() => isMarked(page)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => isMarked(page)).toBe(false);
    await page.keyboard.press('Control+z');
    await node(page, 'Stage sales').waitFor();
    await expect.poll(() => isMarked(page)).toBe(true);
    await page.getByText('same bytes as opened').waitFor();
  });

  it('is as true after the designer is opened again', async () => {
    await rename(page, 'Stage sales', 'Saved name');
    await save(page);
    await rename(page, 'Saved name', 'Later name');
    await kept(page);
    const tab = await comeBack(page);
    await settled(tab);
    expect(await isMarked(tab)).toBe(true);
    await tab.keyboard.press('Control+z');
    await node(tab, 'Saved name').waitFor();
    await expect.poll(() => isMarked(tab)).toBe(false);
    await tab.keyboard.press('Control+z');
    await node(tab, 'Stage sales').waitFor();
    await expect.poll(() => isMarked(tab)).toBe(true);
  });

  it('does not count where the tasks of a plain list lie', async () => {
    await openFile(page, 'two.json', chainOfTasks('A', 'B'));
    await node(page, 'B').waitFor();
    await settled(page);
    const before = await places(page);
    await drag(page, 'B', { x: 60, y: 120 });
    await expect.poll(() => places(page)).not.toEqual(before);
    expect(await isMarked(page)).toBe(false);
  });

  it('counts it in a chain document, which says it', async () => {
    await drag(page, 'Rebuild price list', { x: 60, y: 40 });
    await expect.poll(() => isMarked(page)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => isMarked(page)).toBe(false);
  });
});
