import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCode } from '../../support/code.ts';
import {
  chooseFromMenu,
  closeDesigner,
  drawing,
  exported,
  field,
  node,
  openDesigner,
  settled,
  useBrowser,
} from '../../support/page.ts';
import { connectLocal, create, openPlan, pullChain, taskOn } from '../../support/tenant.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const EXTERNAL = 'e5f6b6c6-0a7f-46b6-a24d-a3a87936306e';
const ORDERS_EXTRACT = '62e50918-096d-4357-a91f-84444c28dae6';
const SALES_STAGING = '665f8680-47ed-4302-a7b4-fc983af8a8c0';
const option = (name: string | RegExp) => page.getByRole('option', { name }).first();

interface Definition {
  readonly name: string;
  readonly metadata: { readonly usage: string; readonly spaceId: string };
}
const definitions = async () => JSON.parse(await exported(page)) as Definition[];

describe('a chain is drawn without typing an id', () => {
  beforeEach(async () => {
    await connectLocal(page);
    await chooseFromMenu(page, 'File', 'New chain');
    await page.getByText('No tasks yet').waitFor();
  });

  it('by mouse', async () => {
    await page.getByRole('button', { name: 'Task', exact: true }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('orders ex');
    await option(/^Orders extract script/).click();
    await node(page, 'Orders extract').waitFor();
    await page.getByRole('button', { name: 'Task', exact: true }).click();
    await page.getByRole('dialog').getByRole('combobox').fill('Stage');
    await option('Add “Stage”').click();
    await node(page, 'Stage').click();
    await field(page, 'App').click();
    await page.getByLabel('Search: App').fill('sales st');
    await option(/^Sales staging/).click();
    await page.getByPlaceholder('Wait for another task').fill('exchange');
    await option(/^Load exchange rates/).click();
    await node(page, 'Load exchange rates').waitFor();
    const text = JSON.stringify(await definitions());
    for (const id of [ORDERS_EXTRACT, SALES_STAGING, EXTERNAL]) expect(text).toContain(id);
    expect(text).not.toMatch(/Nightly sales|Sales staging|exchange rates/);
  });

  it('with one request for what was typed without a pause', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/v1/items') && searchParams.has('resourceType'))
        asked.push(searchParams.get('name') ?? '');
    });
    await page.getByRole('button', { name: 'Task', exact: true }).click();
    const typed = page.getByRole('dialog').getByRole('combobox');
    await typed.waitFor();
    await expect.poll(() => asked).toEqual(['']);
    // as fast as the page takes it, whatever else the machine does
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('[role=dialog] [role=combobox]')!;
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      for (let length = 1; length <= 'sales st'.length; length += 1) {
        setValue.call(input, 'sales st'.slice(0, length));
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await option(/^Sales staging/).waitFor();
    await expect.poll(() => asked).toEqual(['', 'sales st']);
  });

  it('by keys', async () => {
    await page.keyboard.press('n');
    await page.keyboard.type('orders ex');
    await option(/^Orders extract script/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await node(page, 'Orders extract').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.type('sales st');
    await option(/^Sales staging/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await node(page, 'Sales staging').waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('pager');
    await option(/^Pager bridge/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await node(page, 'Pager bridge').waitFor();
    expect((await drawing(page)).edges).toEqual([
      'Orders extract to Sales staging, succeeded',
      'Sales staging to Pager bridge, failed',
    ]);
    expect((await definitions()).map(({ name, metadata }) => [name, metadata.usage, metadata.spaceId])).toEqual([
      ['Orders extract', 'DATA_PREPARATION', 'fdf24362fb1dfc03f1b869c1'],
      ['Sales staging', 'ANALYTICS', 'fdf24362fb1dfc03f1b869c1'],
      ['Pager bridge', 'ANALYTICS', 'fdf24362fb1dfc03f1b869c1'],
    ]);
  });
});

it('an external task shows its name, is pulled in where it lies, and that is one step', async () => {
  await node(page, 'e5f6b6…306e').waitFor();
  await connectLocal(page);
  await node(page, 'Load exchange rates').click();
  const before = await node(page, 'Load exchange rates').boundingBox();
  await page.getByRole('button', { name: 'Pull it in' }).click();
  await page.getByText('1 task pulled in.').waitFor();
  await node(page, 'Load exchange rates').getByText('by hand · Exchange rates').waitFor();
  expect(await node(page, 'Load exchange rates').boundingBox()).toEqual(before);
  await page.keyboard.press('Control+z');
  await node(page, 'Load exchange rates').getByText('not in this file').waitFor();
});

it('a plan and the JSON say apps by name', async () => {
  await create(page, taskOn(ORDERS_EXTRACT, 'Names: load'));
  await pullChain(page, 'Names: load');
  await node(page, 'Names: load').click();
  await field(page, 'App').click();
  await page.getByLabel('Search: App').fill('sales st');
  await option(/^Sales staging/).click();
  await openPlan(page);
  const plan = page.getByRole('dialog', { name: 'Plan and apply' });
  await plan.getByText('reloads Sales staging (was: Orders extract)').waitFor();
  await plan.getByText('JSON of this change').click();
  const row = plan.getByRole('row', { name: /appId/ });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    `Orders extract "${ORDERS_EXTRACT}"`,
    `Sales staging "${SALES_STAGING}"`,
  ]);
  await page.keyboard.press('Escape');
  await openCode(page);
  await page.locator('.cm-line').getByText(SALES_STAGING).first().hover();
  await page.locator('.cm-hover', { hasText: '“Sales staging”.' }).waitFor();
});

it('names stay when the page is loaded again without a connection', async () => {
  await connectLocal(page);
  await node(page, 'Load exchange rates').waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await settled(other);
  await node(other, 'Load exchange rates').waitFor();
  await other.locator('[data-tenant=none]').waitFor();
});
