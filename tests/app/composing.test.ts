import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTasks, unfold } from '../support/inspector.ts';
import { closeDesigner, drawing, field, node, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
let input: CDPSession;
beforeEach(async () => {
  page = await openDesigner();
  input = await page.context().newCDPSession(page);
});
afterEach(() => closeDesigner(page));

/** Types by an input method, as it is before it is taken over. */
const compose = (text: string) =>
  input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

/** Each field that Enter or Escape means something to, and how to get there. */
const FIELDS: Readonly<Record<string, () => Promise<Locator>>> = {
  'a name on the canvas': async () => {
    await node(page, 'Stage sales').click();
    await page.keyboard.press('F2');
    return page.getByRole('dialog').getByRole('combobox').or(page.getByRole('dialog').getByRole('textbox'));
  },
  'a note': async () => {
    await page.mouse.move(820, 640);
    await page.keyboard.press('Shift+N');
    return page.getByLabel('Text of the note');
  },
  'the search': async () => {
    await page.keyboard.press('Control+f');
    return page.getByLabel('Find tasks', { exact: true });
  },
  'the command palette': async () => {
    await page.keyboard.press('Control+k');
    return page.getByRole('dialog').getByRole('combobox');
  },
  'the name of a new task': async () => {
    await page.mouse.move(820, 640);
    await page.keyboard.press('n');
    return page.getByRole('combobox', { name: 'Add a task' });
  },
  'a field of the inspector': async () => {
    await node(page, 'Stage sales').click();
    await field(page, 'Name').click();
    return field(page, 'Name');
  },
};

/** What is typed in these is drawn while it is typed. */
const DRAWN_AT_ONCE = new Set(['a note', 'a field of the inspector']);

describe('keys of a composition', () => {
  it.each(Object.keys(FIELDS))('do nothing else in %s', async (name) => {
    const one = await FIELDS[name]!();
    await expect.poll(() => one.evaluate((element) => element === document.activeElement)).toBe(true);
    const before = await drawing(page);
    await compose('にほん');
    const written = await one.inputValue();
    for (const key of ['ArrowDown', 'Enter', 'Escape']) {
      await page.keyboard.press(key);
      expect(await one.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    expect(written).toContain('にほん');
    if (!DRAWN_AT_ONCE.has(name)) expect(await drawing(page)).toEqual(before);
  });

  it('write nothing into the definition before it is whole', async () => {
    await openTasks(page);
    await unfold(page, 'Events');
    await unfold(page, 'data');
    const value = field(page, 'Value of appId');
    await value.fill('');
    await compose('に');
    await page.keyboard.press('Enter');
    await expect.poll(() => value.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
  });

  it('are told by their code where the browser says no more', async () => {
    await page.keyboard.press('Control+f');
    const search = page.getByLabel('Find tasks', { exact: true });
    await search.fill('x');
    await search.evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', keyCode: 229, bubbles: true, cancelable: true }),
      ),
    );
    expect(await search.inputValue()).toBe('x');
    await page.keyboard.press('Escape');
    await expect.poll(() => search.count()).toBe(0);
  });
});
