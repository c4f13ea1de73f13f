import { createHash } from 'node:crypto';
import { text as textFrom, buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { select } from '../support/notes.ts';
import { closeDesigner, field, node, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const dialog = () => page.getByRole('dialog', { name: 'Export a review or a picture' });
const open = () => page.keyboard.press('Control+Shift+E');
const write = (form: string) => dialog().getByLabel('Written as').selectOption(form);
const text = () => dialog().getByLabel('Preview').innerText();
const reviewed = () => page.frameLocator('iframe[title="Preview"]');
async function downloaded() {
  const download = page.waitForEvent('download');
  await dialog().getByRole('button', { name: 'Download' }).click();
  return download;
}
async function renameOrders(name: string): Promise<void> {
  await node(page, 'Extract orders').click();
  await field(page, 'Name').fill(name);
  await field(page, 'Name').press('Tab');
  await node(page, name).waitFor();
}

describe('the export of reviews and pictures', () => {
  it('makes a page of the chain by itself, or of what changed since it was opened', async () => {
    await open();
    await reviewed().getByRole('heading', { name: '12 tasks' }).first().waitFor();
    await dialog().getByRole('button', { name: 'Close' }).click();
    await renameOrders('Orders <b>of the day</b>');
    await open();
    expect(await dialog().getByLabel('Compared with').inputValue()).toBe('opened');
    const renamed = reviewed().getByText('is called “Orders <b>of the day</b>”').first();
    await renamed.waitFor({ state: 'attached' });
    await dialog().getByLabel('Compared with').selectOption('Nothing');
    await reviewed().getByRole('heading', { name: '12 tasks' }).first().waitFor();
  });

  it('says what will run where that is asked for', async () => {
    await open();
    await reviewed().getByText('SHA-256').first().waitFor();
    expect(await reviewed().getByRole('heading', { name: 'What will run' }).count()).toBe(0);
    await dialog().getByRole('switch', { name: 'What will run' }).click();
    await reviewed().getByRole('heading', { name: 'What will run' }).waitFor();
    expect(await reviewed().getByRole('row', { name: /^Runs/ }).innerText()).toMatch(/^Runs\s+9$/);
    await write('markdown');
    await expect.poll(text).toContain('| Runs | 9 |');
    await write('svg');
    await dialog().getByRole('switch', { name: 'What will run' }).waitFor({ state: 'detached' });
  });

  it('names the hash of the file that a save writes', async () => {
    await open();
    await reviewed().getByText('SHA-256').first().waitFor();
    const review = await downloaded();
    expect(review.suggestedFilename()).toBe('nightly-sales.review.html');
    const html = await textFrom(await review.createReadStream());
    await dialog().getByRole('button', { name: 'Close' }).click();
    const saved = page.waitForEvent('download');
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.keyboard.press('Control+s');
    const file = await buffer(await (await saved).createReadStream());
    expect(html).toContain(`data-proposal-sha256="${createHash('sha256').update(file).digest('hex')}"`);
  });

  it('writes Markdown, Mermaid and DOT as text to copy', async () => {
    await open();
    await write('markdown');
    await expect.poll(text).toContain('```mermaid');
    await write('mermaid');
    await expect.poll(text).toMatch(/^flowchart LR/);
    await write('dot');
    await expect.poll(text).toMatch(/^digraph/);
    await dialog().getByRole('button', { name: 'Copy' }).click();
    await dialog().getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^digraph/);
  });

  it('draws what is selected alone, as SVG', async () => {
    await select(page, 'Extract orders', 'Stage sales');
    await open();
    await write('svg');
    await dialog().getByRole('switch', { name: 'Only what is selected' }).click();
    await dialog().getByRole('img', { name: 'The chain, as it will be written' }).waitFor();
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('text', (found) => void names.push(found.trim()));
    parser.write(await textFrom(await (await downloaded()).createReadStream())).close();
    expect(names).toEqual(expect.arrayContaining(['Extract orders', 'Stage sales']));
    expect(names).not.toContain('Extract customers');
  });

  it('makes an image to download and to copy', async () => {
    await open();
    await write('png');
    await dialog().getByRole('button', { name: 'Copy as an image' }).click();
    await dialog().getByRole('button', { name: 'Copied' }).waitFor();
    expect(
      await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => [...types])),
    ).toEqual(['image/png']);
    const image = await downloaded();
    expect(image.suggestedFilename()).toBe('nightly-sales.png');
    const bytes = await buffer(await image.createReadStream());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  });
});
