import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  clickEdge,
  closeDesigner,
  drawing,
  exported,
  field,
  node,
  openDesigner,
  openFile,
  useBrowser,
} from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

type Definition = Record<string, never> & { name: string };
const definitionOf = async (name: string) =>
  (JSON.parse(await exported(page)) as Definition[]).find((task) => task.name === name)!;

describe('a task', () => {
  it('edits every field that it shows', async () => {
    await node(page, 'Mart: returns').click();
    await field(page, 'Name').fill('Mart: refunds');
    await field(page, 'Description').fill('What went back');
    await field(page, 'App').fill('my-app');
    await field(page, 'Partial reload').selectOption('yes');
    await page.getByRole('switch', { name: 'Enabled' }).click();
    await field(page, 'Usage').selectOption('Script');
    await field(page, 'Space').fill('my-space');
    const task = await definitionOf('Mart: refunds');
    expect(task).toMatchObject({
      description: 'What went back',
      enabled: true,
      metadata: { usage: 'DATA_PREPARATION', spaceId: 'my-space' },
      states: [{ onEvents: [{ actions: [{ functionRef: { arguments: { appId: 'my-app', partial: true } } }] }] }],
    });
  });

  it('takes an optional field away when it is emptied', async () => {
    await node(page, 'Stage sales').click();
    await field(page, 'Description').fill('');
    await field(page, 'Partial reload').selectOption('not set (no)');
    const task = await definitionOf('Stage sales');
    expect(task).not.toHaveProperty('description');
    expect(task).not.toHaveProperty('states.0.onEvents.0.actions.0.functionRef.arguments.partial');
  });

  it('takes a typed burst back in one step', async () => {
    await node(page, 'Stage sales').click();
    await field(page, 'Name').press('End');
    await page.keyboard.type(' and more');
    await node(page, 'Stage sales and more').waitFor();
    await page.keyboard.press('Control+z');
    await node(page, 'Stage sales').waitFor();
    expect(await field(page, 'Name').inputValue()).toBe('Stage sales');
  });

  it('sets how it waits', async () => {
    await node(page, 'Stage sales').click();
    await page.getByRole('button', { name: 'any of these' }).click();
    await expect.poll(() => node(page, 'Stage sales').getByText('ANY', { exact: true }).count()).toBe(1);
    expect(await definitionOf('Stage sales')).toMatchObject({ states: [{ exclusive: true }] });
  });

  it('waits for another task without a pointer', async () => {
    await node(page, 'Rebuild price list').click();
    await page.getByLabel('Wait for another task').focus();
    await page.keyboard.type('extract cust');
    await page.getByRole('option', { name: 'Extract customers' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await drawing(page)).edges)
      .toContain('Extract customers to Rebuild price list, succeeded');
    await field(page, 'Status of Extract customers').selectOption('any end');
    await expect
      .poll(async () => (await drawing(page)).edges)
      .toContain('Extract customers to Rebuild price list, any end');
    await page.getByRole('button', { name: 'Stop waiting for Extract customers' }).click();
    await expect
      .poll(async () => (await drawing(page)).edges.filter((edge) => edge.includes('price list')))
      .toEqual([]);
  });

  it('shows the numbers that are kept by their text', async () => {
    await openFile(
      page,
      'numbers.json',
      '[{"id": "a", "name": "Exact", "weight": 1.0, "big": 12345678901234567890, "states": []}]',
    );
    await node(page, 'Exact').click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect
      .poll(() => inspector.getByRole('row').allInnerTexts())
      .toEqual([
        expect.stringMatching(/weight\s+1\.0 → 1$/),
        expect.stringMatching(/big\s+12345678901234567890 → 12345678901234567000$/),
      ]);
    await field(page, 'Name').fill('Renamed');
    expect(await exported(page)).toContain('"name": "Renamed", "weight": 1.0, "big": 12345678901234567890');
  });

  it('leads to the tasks before and after it', async () => {
    await node(page, 'Stage sales').click();
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('button', { name: 'Alert on-call' })
      .first()
      .click();
    await expect.poll(() => field(page, 'Name').inputValue()).toBe('Alert on-call');
  });
});

describe('an edge', () => {
  it('shows its ends and its correlation, and changes its status', async () => {
    await clickEdge(page, 'Executive report to Audit log, any end');
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByRole('button', { name: 'Executive report' }).waitFor();
    expect(await inspector.getByRole('rowheader').allInnerTexts()).toEqual(['id']);
    await inspector.getByRole('button', { name: 'failed' }).click();
    await expect
      .poll(() => inspector.getByRole('row').allInnerTexts())
      .toEqual([expect.stringMatching(/^id\s/), expect.stringMatching(/^status\s+FAILED$/)]);
    await inspector.getByRole('button', { name: 'Delete the edge' }).click();
    await expect.poll(async () => (await drawing(page)).edges.some((edge) => edge.includes('Audit log'))).toBe(false);
  });
});

describe('a task outside the file', () => {
  it('says what is known of it', async () => {
    await page.locator('.react-flow__node', { hasText: 'not in this file' }).click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await expect.poll(() => inspector.innerText()).toContain('its definition is not in the file');
    expect(await inspector.getByRole('button', { name: 'Alert on-call' }).count()).toBe(1);
  });
});
