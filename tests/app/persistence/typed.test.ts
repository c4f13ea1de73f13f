import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainOfTasks } from '../../support/chainOfTasks.ts';
import { codeText, cursorTo, inStep, openCode } from '../../support/code.ts';
import {
  chooseFromMenu,
  closeDesigner,
  exported,
  node,
  openDesigner,
  openFile,
  settled,
  useBrowser,
} from '../../support/page.ts';
import { comeBack, kept } from '../../support/tabs.ts';

useBrowser();
const TEXT = JSON.stringify(JSON.parse(chainOfTasks('First', 'Second')), null, 2);
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  await openFile(page, 'two.json', TEXT);
  await node(page, 'Second').waitFor();
  await settled(page);
});
afterEach(() => closeDesigner(page));

const wrong = (on = page) => on.locator('[data-code=wrong]');
const mark = (on = page) => on.getByRole('button', { name: 'Typed in the JSON, not in the drawing: show it' });

async function typeWrong(): Promise<void> {
  await openCode(page);
  await cursorTo(page, '"name": "First"');
  await page.keyboard.type(' ]');
  await wrong().waitFor();
}

const typed = (text: string) => text.replace('"First",', '"First", ]');

describe('what was typed in the JSON and is not valid', () => {
  it('is there when the designer is opened again, and undo takes it back to the first bytes', async () => {
    await typeWrong();
    await kept(page);
    const tab = await comeBack(page);
    await settled(tab);
    expect(await exported(tab)).toBe(TEXT);
    await tab.getByRole('button', { name: 'Show the JSON', exact: true }).click();
    await wrong(tab).waitFor();
    expect(await codeText(tab)).toBe(typed(TEXT));
    expect(await mark(tab).count()).toBe(0);
    await tab.keyboard.press('Control+z');
    await inStep(tab);
    expect(await codeText(tab)).toBe(TEXT);
    await kept(tab);
    const third = await comeBack(tab);
    await settled(third);
    expect(await mark(third).count()).toBe(0);
  });

  it('is told as long as it is not seen, and what is drawn meanwhile is there beside it', async () => {
    await typeWrong();
    expect(await mark().count()).toBe(0);
    await page.getByRole('button', { name: 'Hide the JSON', exact: true }).click();
    await mark().waitFor();
    await node(page, 'Second').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Other');
    await page.keyboard.press('Enter');
    await node(page, 'Other').waitFor();
    await kept(page);
    const tab = await comeBack(page);
    await node(tab, 'Other').waitFor();
    await mark(tab).click();
    await wrong(tab).waitFor();
    expect(await codeText(tab)).toBe(typed(TEXT.replace('"Second"', '"Other"')));
  });

  it('stays with its document while another one is open, and is taken in once it is valid', async () => {
    await typeWrong();
    await chooseFromMenu(page, 'File', 'New chain');
    await page.getByText('No tasks yet').waitFor();
    await inStep(page);
    await page.getByRole('button', { name: 'Back to two.json' }).click();
    await wrong().waitFor();
    expect(await codeText(page)).toBe(typed(TEXT));
    await cursorTo(page, '"name": "First", ]');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await inStep(page);
    expect(await exported(page)).toBe(TEXT);
  });
});
