import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDesigner, exported, openDesigner, openFile, settled, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const preview = () => page.getByLabel('Preview').innerText();

describe('the export', () => {
  it('shows what it writes, and copies it', async () => {
    await page.keyboard.press('Control+e');
    expect(await preview()).toContain('"name": "Extract orders"');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toHaveLength(12);
  });

  it('writes one file a task into a zip', async () => {
    await page.keyboard.press('Control+e');
    await page.getByLabel('Written as').selectOption('files');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe('nightly-sales.zip');
    const files = unzipSync(await buffer(await (await download).createReadStream()));
    expect(Object.keys(files)).toHaveLength(12);
    expect(JSON.parse(new TextDecoder().decode(files['mart-revenue.json']))).toMatchObject({ name: 'Mart: revenue' });
  });

  it('writes a list page, and request bodies without what the service sets', async () => {
    expect(JSON.parse(await exported(page, 'list'))).toMatchObject({ data: expect.any(Array), links: {} });
    const plan = await exported(page, 'create');
    expect(plan).toContain('"action": "create"');
    expect(plan).not.toContain('ownerId');
  });

  it('opens the chain document that it wrote, with everything in its place', async () => {
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((one) => one.style.transform),
      );
    const before = await places();
    const text = await exported(page, 'chain');
    await openFile(page, 'again.chain.json', text);
    await page.getByText('Opened again.chain.json.').waitFor();
    await settled(page);
    expect(await places()).toEqual(before);
  });

  it('lists what the other dialect cannot say', async () => {
    await page.keyboard.press('Control+e');
    await page.getByLabel('For', { exact: true }).selectOption('scheduling');
    expect(await preview()).toContain('"specVersion": "1.16.0"');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByLabel('Dialect').selectOption('scheduling');
    await expect.poll(() => page.getByLabel('Dialect').inputValue()).toBe('scheduling');
    await page.keyboard.press('Control+e');
    expect(await page.getByRole('region', { name: 'What cannot be said' }).count()).toBe(0);
    await page.getByLabel('For', { exact: true }).selectOption('v1');
    expect(await page.getByRole('region', { name: 'What cannot be said' }).innerText()).toContain('Extract orders');
  });
});

it('converts the document to the other dialect in one step', async () => {
  await page.getByLabel('Dialect').selectOption('scheduling');
  await expect.poll(() => page.getByLabel('Dialect').inputValue()).toBe('scheduling');
  expect(await exported(page)).toContain('"specVersion": "1.16.0"');
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByLabel('Dialect').inputValue()).toBe('v1');
});
