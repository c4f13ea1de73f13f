import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainOfTasks } from '../../support/chainOfTasks.ts';
import {
  chooseFromMenu,
  addTask,
  closeDesigner,
  drawing,
  exported,
  openDesigner,
  openFile,
  settled,
  useBrowser,
} from '../../support/page.ts';
import { kept, openTab } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const link = async () => {
  await chooseFromMenu(page, 'File', 'Share a link');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const words = await page.getByRole('dialog').innerText();
  await page.getByRole('button', { name: 'Close' }).click();
  return { copied, words };
};

describe('a link that holds the chain', () => {
  it('opens as the same chain, in a document of its own, and the address is plain again', async () => {
    await addTask(page, 'Only in the link');
    await kept(page);
    const text = await exported(page, 'chain');
    const { copied, words } = await link();
    expect(words).toContain(`${copied.length.toLocaleString('en')} characters`);

    const tab = await openTab(page, new URL(copied).hash);
    expect(new URL(tab.url()).hash).toBe('');
    expect(await drawing(tab)).toEqual(await drawing(page));
    expect(await exported(tab, 'chain')).toBe(text);
    expect(await tab.getByRole('status', { name: 'Other tabs' }).innerText()).toBe('');
    // what was open is still there, untouched
    await kept(tab);
    await tab.keyboard.press('n');
    await tab.keyboard.press('Enter');
    await kept(tab);
    await page.reload();
    await settled(page);
    expect(await exported(page, 'chain')).toBe(text);
  });

  it('is said to be too long where it is', async () => {
    await openFile(
      page,
      'many.json',
      chainOfTasks(...Array.from({ length: 900 }, (_, index) => `Task ${(index * 7919) % 99991}`)),
    );
    await page.getByText('Opened many.json.').waitFor();
    await settled(page);
    const { words } = await link();
    expect(words).toMatch(/cut links this long|Too long/);
  });
});

describe('a link that cannot be read', () => {
  it('is refused like a file when it holds no tasks, and what was open stays', async () => {
    const before = await drawing(page);
    const { copied } = await link();
    const packed = await page.evaluate(async () => {
      const stream = new Blob(['{"a":']).stream().pipeThrough(new CompressionStream('deflate-raw'));
      return btoa(String.fromCharCode(...new Uint8Array(await new Response(stream).arrayBuffer())))
        .replaceAll('+', '-')
        .replaceAll('/', '_');
    });
    expect(copied).toContain('#chain=');
    await page.evaluate((next) => {
      window.location.hash = next;
    }, `chain=${packed}&name=evil%2F..%2Fname.json`);
    await expect
      .poll(() => page.getByRole('alert').innerText())
      .toMatch(/^evil\.\.name\.json was not opened\. The text is not JSON/);
    expect(await drawing(page)).toEqual(before);
    expect(new URL(page.url()).hash).toBe('');
  });
});
