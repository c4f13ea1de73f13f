import { text as textOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainOfTasks } from '../../support/chainOfTasks.ts';
import { choose, fileText, giveDialogs, putFile, removeFile } from '../../support/disk.ts';
import { chooseFromMenu, closeDesigner, field, node, openDesigner, settled, useBrowser } from '../../support/page.ts';
import { comeBack, fileName, isMarked, kept } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const TEXT = chainOfTasks('A', 'B');
const rename = async (from: string, to: string, on = page) => {
  await node(on, from).click();
  await field(on, 'Name').fill(to);
  await node(on, to).waitFor();
};

describe('where the browser lets files be written', () => {
  beforeEach(async () => {
    await giveDialogs(page);
    await settled(page);
    await putFile(page, 'tasks.json', TEXT);
    await choose(page, 'tasks.json');
    await chooseFromMenu(page, 'File', 'Open');
    await node(page, 'B').waitFor();
    await settled(page);
  });

  it('saves into the file that was opened, with only the edit changed', async () => {
    await rename('A', 'Other');
    await page.keyboard.press('Control+s');
    await page.getByText('Saved tasks.json.').waitFor();
    expect(await fileText(page, 'tasks.json')).toBe(TEXT.replace('"name": "A"', '"name": "Other"'));
    expect(await isMarked(page)).toBe(false);
    await page.keyboard.press('Control+s');
    await page.getByText('tasks.json already has all of this.').waitFor();
  });

  it('saves into it after the designer was closed and opened again', async () => {
    await rename('A', 'Other');
    await kept(page);
    const tab = await comeBack(page);
    await node(tab, 'Other').waitFor();
    await tab.keyboard.press('Control+s');
    await tab.getByText('Saved tasks.json.').waitFor();
    expect(await fileText(tab, 'tasks.json')).toBe(TEXT.replace('"name": "A"', '"name": "Other"'));
  });

  it('asks before it replaces what something else wrote', async () => {
    await rename('A', 'Other');
    await putFile(page, 'tasks.json', '[]');
    await page.keyboard.press('Control+s');
    await page.getByText('was changed by another program').waitFor();
    expect(await fileText(page, 'tasks.json')).toBe('[]');
    expect(await isMarked(page)).toBe(true);
    await page.getByRole('button', { name: 'Overwrite it' }).click();
    await page.getByText('Saved tasks.json.').waitFor();
    expect(await fileText(page, 'tasks.json')).toContain('"Other"');
  });

  it('says when the file is gone, and saves elsewhere', async () => {
    await rename('A', 'Other');
    await removeFile(page, 'tasks.json');
    await page.keyboard.press('Control+s');
    await page.getByText('tasks.json is no longer where it was. Your edits are still here.').waitFor();
    await choose(page, 'elsewhere.json');
    await chooseFromMenu(page, 'File', 'Save as');
    await page.getByText('Saved elsewhere.json.').waitFor();
    expect(await fileName(page)).toBe('elsewhere.json');
    expect(await fileText(page, 'elsewhere.json')).toContain('"Other"');
  });

  it('does nothing when no file is chosen', async () => {
    await rename('A', 'Other');
    await choose(page, '');
    await page.keyboard.press('Control+Shift+s');
    await chooseFromMenu(page, 'File', 'Open');
    expect(await isMarked(page)).toBe(true);
    expect(await fileName(page)).toBe('tasks.json');
    expect(await node(page, 'Other').count()).toBe(1);
  });
});

it('downloads where the browser writes no files in place', async () => {
  await rename('Stage sales', 'Other');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('nightly-sales.chain.json');
  expect(await textOf(await (await download).createReadStream())).toContain('"Other"');
  await page.getByText('this browser cannot write files in place').waitFor();
  expect(await isMarked(page)).toBe(false);
});
