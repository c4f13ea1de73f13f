import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  chooseFromMenu,
  closeDesigner,
  exported,
  openDesigner,
  openFile,
  settled,
  useBrowser,
} from '../../support/page.ts';
import { kept, openTab } from '../../support/tabs.ts';
import { ask, openPlan, taskOn } from '../../support/tenant.ts';

useBrowser();
let first: Page;
beforeEach(async () => {
  first = await openDesigner();
});
afterEach(() => closeDesigner(first));

const COUNT = 5;
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Plan and apply' });
const openDialog = async (page: Page) => {
  await page.bringToFront();
  await chooseFromMenu(page, 'Tenant', 'Plan and apply to the tenant');
};
const made = async (page: Page) => {
  const { data } = await ask(page, 'GET', '?limit=100');
  return (data['data'] as { name: string }[]).map(({ name }) => name).filter((name) => name.startsWith('Twice'));
};

it('a document is applied by one of two tabs, also when the other takes it over meanwhile, and nothing is doubled', async () => {
  const tasks = Array.from({ length: COUNT }, (_, index) =>
    taskOn(`twice-${index}`, `Twice ${index}`, [], { id: `new:${index}` }),
  );
  await openFile(first, 'twice.json', JSON.stringify(tasks));
  await first.getByText('Opened twice.json.').waitFor();
  await settled(first);
  await kept(first);
  const second = await openTab(first);
  const others = second.getByRole('status', { name: 'Other tabs' });
  await others.getByText('is open in another tab.').waitFor();
  await openDialog(second);
  await dialog(second)
    .getByRole('alert')
    .getByText('Another tab has twice.json. Plan and apply it there, or take it over here first.')
    .waitFor();
  await second.keyboard.press('Escape');

  // the third creation waits for its answer
  let goOn = (): void => undefined;
  const waited = new Promise<void>((resolve) => (goOn = resolve));
  let created = 0;
  await first.route('**/api/v1/tasks', async (route) => {
    if (route.request().method() === 'POST' && (created += 1) > 2) await waited;
    await route.continue();
  });
  await first.bringToFront();
  await openPlan(first);
  await dialog(first)
    .getByRole('button', { name: /^Apply/ })
    .click();
  await expect.poll(() => created).toBe(3);
  await second.bringToFront();
  await others.getByRole('button', { name: 'Take over here' }).click();
  await expect.poll(() => others.innerText()).toBe('');
  await openDialog(second);
  await dialog(second)
    .getByRole('alert')
    .getByText(/^Another tab of this browser is applying this document since \d/)
    .waitFor();

  goOn();
  await first.bringToFront();
  await first.getByText(/^Applied: /).waitFor();
  await second.bringToFront();
  await dialog(second).getByRole('button', { name: 'Compare again' }).click();
  await dialog(second).getByRole('button', { name: 'Finish' }).click();
  await second.getByText(/^Applied: /).waitFor();
  expect((await made(second)).toSorted()).toEqual(tasks.map(({ name }) => name));
  expect(await exported(second)).not.toContain('"new:');
  await openPlan(second);
  await dialog(second).getByRole('button', { name: 'Nothing to apply' }).waitFor();
});
