import { text as textFrom } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDesigner, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  await page.keyboard.press('r');
  await panel()
    .getByRole('status')
    .getByText(/^9 runs/)
    .waitFor();
});
afterEach(() => closeDesigner(page));

const panel = () => page.getByRole('region', { name: 'Rehearsal' });
const button = () => panel().getByRole('button', { name: 'Export the rehearsal' });
const menu = () => page.getByRole('menu', { name: 'Export the rehearsal' });

async function exported(item: string): Promise<{ name: string; text: string }> {
  await button().click();
  const download = page.waitForEvent('download');
  await menu().getByRole('menuitem', { name: item }).click();
  const found = await download;
  return { name: found.suggestedFilename(), text: await textFrom(await found.createReadStream()) };
}

it('hands over the runs that are shown as a table', async () => {
  const { name, text } = await exported('Runs as CSV');
  expect(name).toBe('nightly-sales.runs.csv');
  const [head, ...rows] = text.trimEnd().split('\n');
  expect(head).toBe('run,task,name,queued,start,end,status,cause');
  expect(rows.length).toBe(9);
  expect(rows[0]).toMatch(/^0,.*,Extract orders,.*,SUCCEEDED,schedule$/);
});

it('hands over the timeline as a picture', async () => {
  const { name, text } = await exported('Timeline as SVG');
  expect(name).toBe('nightly-sales.timeline.svg');
  let words = '';
  const parser = new SaxesParser();
  parser.on('text', (more) => (words += `${more}\n`));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  expect(words).toContain('What nightly-sales will run');
  expect(words).toContain('Extract orders');
});

it('is a menu for keys as well, which gives the focus back', async () => {
  await button().focus();
  await page.keyboard.press('Enter');
  await menu().waitFor();
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await expect.poll(() => button().evaluate((element) => element === document.activeElement)).toBe(true);
});
