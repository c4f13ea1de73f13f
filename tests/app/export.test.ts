import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDesigner, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const preview = () => page.getByLabel('Preview').innerText();

describe('the export', () => {
  it('shows what it writes, copies it, and downloads one file a task as a zip', async () => {
    await page.keyboard.press('Control+e');
    expect(await preview()).toContain('"name": "Extract orders"');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toHaveLength(12);
    await page.getByLabel('Written as').selectOption('list');
    expect(JSON.parse(await preview())).toMatchObject({ data: expect.any(Array), links: {} });
    await page.getByLabel('Written as').selectOption('create');
    expect(await preview()).toContain('"action": "create"');
    await page.getByLabel('Written as').selectOption('files');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe('nightly-sales.zip');
    const files = unzipSync(await buffer(await (await download).createReadStream()));
    expect(Object.keys(files)).toHaveLength(12);
    expect(JSON.parse(new TextDecoder().decode(files['mart-revenue.json']))).toMatchObject({ name: 'Mart: revenue' });
  });

  it('lists what the other dialect cannot say, to which the document is converted in one step', async () => {
    await page.keyboard.press('Control+e');
    await page.getByLabel('For', { exact: true }).selectOption('scheduling');
    expect(await preview()).toContain('"specVersion": "1.16.0"');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByLabel('Dialect').selectOption('scheduling');
    await expect.poll(() => page.getByLabel('Dialect').inputValue()).toBe('scheduling');
    await page.keyboard.press('Control+e');
    expect(await page.getByRole('region', { name: 'What cannot be exported' }).count()).toBe(0);
    await page.getByLabel('For', { exact: true }).selectOption('v1');
    expect(await page.getByRole('region', { name: 'What cannot be exported' }).innerText()).toContain('Extract orders');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByLabel('Dialect').inputValue()).toBe('v1');
  });
});
