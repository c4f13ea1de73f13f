import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { cursorTo, inStep, openCode } from '../support/code.ts';
import {
  chooseFromMenu,
  addTask,
  boxOf,
  closeDesigner,
  drawing,
  exported,
  field,
  node,
  openDesigner,
  pullEdge,
  useBrowser,
} from '../support/page.ts';

useBrowser();

const run = (page: Page, name: string) => node(page, name).locator('[data-run]').first();

/** Waits until a task has ended so. */
async function ends(page: Page, name: string, status: string): Promise<void> {
  await expect
    .poll(
      () =>
        run(page, name)
          .getAttribute('data-run')
          .catch(() => null),
      { timeout: 30_000, message: name },
    )
    .toBe(status);
}

async function addAfter(page: Page, name: string): Promise<void> {
  await page.keyboard.press('a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await node(page, name).waitFor();
}

async function giveApp(page: Page, name: string, app: string): Promise<void> {
  await node(page, name).click();
  await field(page, 'App').fill(app);
  await field(page, 'App').press('Escape');
}

it('is drawn, applied to the local tenant, started, and watched through an ALL join and a failure to its log', async () => {
  const page = await openDesigner();
  await chooseFromMenu(page, 'File', 'New chain');
  await addTask(page, 'Extract all');
  for (const name of ['Left', 'Right', 'Breaks']) {
    await node(page, 'Extract all').click();
    await addAfter(page, name);
  }
  await node(page, 'Left').click();
  await addAfter(page, 'Joined');
  await pullEdge(page, 'Right', 'SUCCEEDED', 'Joined');
  await node(page, 'Joined').click();
  await page.getByRole('button', { name: 'all of these' }).click();
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  const canvas = await boxOf(page.getByRole('main'));
  await pullEdge(page, 'Breaks', 'FAILED', { x: canvas.x + canvas.width / 2, y: canvas.y + 560 });
  await page.keyboard.type('Repair');
  await page.keyboard.press('Enter');
  await node(page, 'Repair').waitFor();
  for (const [index, name] of ['Extract all', 'Left', 'Right', 'Breaks', 'Joined', 'Repair'].entries())
    await giveApp(page, name, `5eed000${index}-0000-4000-8000-000000000000`);

  // how its runs end in the local tenant is said by an annotation
  await openCode(page);
  await node(page, 'Breaks').click();
  await cursorTo(page, '"name": "Breaks"');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"annotations": ["taskloom:outcome=failed"],');
  await inStep(page);
  await chooseFromMenu(page, 'View', 'Show or hide the JSON');
  expect((await drawing(page)).edges).toEqual(
    expect.arrayContaining(['Breaks to Repair, failed', 'Left to Joined, succeeded', 'Right to Joined, succeeded']),
  );

  await chooseFromMenu(page, 'Tenant', 'Plan and apply to the tenant');
  await page.getByRole('listitem').filter({ hasText: '6 to create' }).waitFor();
  await page.getByRole('button', { name: /^Apply \d+ requests$/ }).click();
  await page.getByText(/Applied: \d+ requests/).waitFor();
  expect(await exported(page)).not.toContain('"new:');

  await node(page, 'Extract all').click();
  await page.getByRole('button', { name: 'Start now' }).click();
  for (const name of ['Extract all', 'Left', 'Right', 'Joined', 'Repair']) await ends(page, name, 'SUCCEEDED');
  await ends(page, 'Breaks', 'FAILED');

  await node(page, 'Joined').click();
  await page.getByRole('button', { name: 'Why did it not run?' }).click();
  await expect
    .poll(() => page.getByRole('list', { name: 'What it waits for' }).innerText())
    .toMatch(/Left succeeded: still waiting[\s\S]*Right succeeded: still waiting/);
  await page.getByRole('list', { name: 'Runs' }).getByRole('button', { name: 'Log' }).first().click();
  await page.getByRole('dialog', { name: 'Log of Joined' }).waitFor();
  await expect.poll(() => page.getByRole('log').innerText()).toMatch(/local/i);
  await page.getByLabel('Find in the log').fill('local');
  await page.getByText(/1 of \d+/).waitFor();
  await page.keyboard.press('Escape');
  await closeDesigner(page);
}, 180_000);
