import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCode } from '../support/code.ts';
import { chooseFromMenu, closeDesigner, node, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner({ theme: 'dark' });
});
afterEach(() => closeDesigner(page, /net::ERR_FAILED|Failed to load resource/));

const palette = async (words: string) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

describe('pasting', () => {
  it('says which keys to press where the page may not read the clipboard', async () => {
    await page.evaluate(() => Object.defineProperty(Clipboard.prototype, 'readText', { value: undefined }));
    await palette('Paste');
    await page.getByText('This browser does not let the page read the clipboard. Press Ctrl V to paste.').waitFor();
  });

  it('names what it cannot use', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array([137, 80, 78, 71])], 'image.png', { type: 'image/png' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await page.getByText(/The clipboard holds an image\./).waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<b>bold</b>');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    await page.getByText(/The clipboard holds formatted text without plain text\./).waitFor();
  });
});

it('is dark from its first picture on, before its own scripts are there', async () => {
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.route('**/assets/*', (route) => route.abort());
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(ground).toBe('rgb(17, 21, 27)');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(ground).toBe('rgb(245, 246, 248)');
});

describe('searching', () => {
  it('searches the JSON from within the JSON, and tasks from everywhere else', async () => {
    await openCode(page);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+f');
    await page.locator('.cm-search').waitFor();
    expect(await page.getByRole('search').count()).toBe(0);
    await node(page, 'Stage sales').click();
    await page.keyboard.press('Control+f');
    await page.locator('[data-find]').waitFor();
  });

  it('finds names whatever their accents', async () => {
    await node(page, 'Audit log').click();
    await page.keyboard.press('F2');
    await page.getByRole('dialog', { name: 'Rename Audit log' }).locator('input:focus').waitFor();
    await page.keyboard.type('Été à Zürich');
    await page.keyboard.press('Enter');
    await node(page, 'Été à Zürich').waitFor();
    await page.keyboard.press('Escape');
    await palette('ete zurich');
    await expect.poll(() => page.locator('.react-flow__node.selected').getAttribute('aria-label')).toBe('Été à Zürich');
  });
});

describe('the theme', () => {
  const theme = () => page.locator('html').getAttribute('data-theme');

  it('follows the system until one is chosen', async () => {
    await expect.poll(theme).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(theme).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(theme).toBe('dark');
    await chooseFromMenu(page, 'View', 'Switch between light and dark');
    await expect.poll(theme).toBe('light');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await theme()).toBe('light');
  });
});
