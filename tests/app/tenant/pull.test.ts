import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  chooseFromMenu,
  closeDesigner,
  drawing,
  exported,
  openDesigner,
  settled,
  useBrowser,
} from '../../support/page.ts';
import { create, taskOn } from '../../support/tenant.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
// the browser itself logs an answer that is not a success
afterEach(() => closeDesigner(page, /status of 403/));

it('says whose tasks they are or why they are not told, shows them by app and by space, and takes all of one at once', async () => {
  for (const name of ['Browsed: one', 'Browsed: two'])
    await create(page, taskOn('browsed', name, [], { metadata: { spaceId: 'space-browsed' } }));
  await create(page, taskOn('browsed-too', 'Browsed: three'));
  await page.route('**/api/v1/tasks*', (route) =>
    route.fulfill({
      status: 403,
      contentType: 'application/json',
      body: '{"errors": [{"code": "X-1", "title": "Not for you"}], "traceId": "t-9"}',
    }),
  );
  await chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
  await page.getByText('Not for you. (status 403, X-1, trace t-9)').waitFor();
  await page.keyboard.press('Escape');
  await page.unroute('**/api/v1/tasks*');
  await chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
  await page.getByText(/On this machine alone: its runs reload nothing/).waitFor();
  await page.getByLabel('Find tasks').fill('browsed');
  const rows = async () =>
    (await page.getByRole('list', { name: 'Tasks of the tenant' }).getByRole('listitem').allInnerTexts()).map(
      (text) => text.split('\n')[0],
    );
  await page.getByRole('button', { name: 'By app' }).click();
  await expect.poll(rows).toEqual(['browsed', 'Browsed: one', 'Browsed: two', 'browsed-too', 'Browsed: three']);
  await page.getByRole('checkbox', { name: 'Browsed: one' }).check();
  const app = page.getByRole('checkbox', { name: 'browsed 2 tasks', exact: true });
  await expect.poll(() => app.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await app.check();
  await page.getByRole('button', { name: 'By space' }).click();
  await page.getByRole('checkbox', { name: 'space-browsed 2 tasks', checked: true }).waitFor();
  await page.getByRole('button', { name: 'Pull as a new document' }).click();
  await page.getByText('Opened pulled.json.').waitFor();
  await settled(page);
  await expect.poll(async () => (await drawing(page)).nodes).toEqual(['Browsed: one', 'Browsed: two']);
});

it('pulls all tasks, with every number and escape as the tenant spells it', async () => {
  const spelled =
    '{"id": "spelled", "name": "Sp\\u0065lled", "specVersion": "0.8", "big": 12345678901234567890, "n": 1.0, "states": [], "metadata": {}}';
  await page.route('**/api/v1/tasks?*', (route) =>
    route.fulfill({ contentType: 'application/json', body: `{"data": [${spelled}], "links": {}}` }),
  );
  await chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
  await page.getByRole('button', { name: 'Pull all tasks' }).click();
  await page.getByText('Opened all-tasks.json.').waitFor();
  const text = await exported(page);
  for (const piece of ['"Sp\\u0065lled"', '"big": 12345678901234567890', '"n": 1.0']) expect(text).toContain(piece);
});
