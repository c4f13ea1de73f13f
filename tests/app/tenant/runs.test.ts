import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDesigner, node, openDesigner, settled, useBrowser } from '../../support/page.ts';
import { create, pullChain, taskOn } from '../../support/tenant.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page, /status of 400/));

const runs = () => page.getByRole('list', { name: 'Runs', exact: true }).getByRole('listitem');

async function openTask(name: string): Promise<void> {
  await pullChain(page, name);
  await settled(page);
  await node(page, name).click();
  await page.getByRole('button', { name: 'Start now' }).waitFor();
}

it('starts a task, or says with its code why not; shows its runs, also after the page was loaded anew, and none in another tab', async () => {
  const other = await create(page, taskOn('runs-app', 'Runs: other'));
  const id = await create(page, taskOn('runs-app', 'Runs: task'));
  await create(page, taskOn('off-app', 'Runs: off', [id], { enabled: false }));
  await openTask('Runs: task');
  await page.getByText('No runs yet.').waitFor();
  await page.getByLabel('Source of the start').fill('nightly check');
  await page.getByRole('button', { name: 'Start now' }).click();
  await node(page, 'Runs: task').locator('[data-run=RUNNING]').first().waitFor();
  await node(page, 'Runs: task').locator('[data-run=SUCCEEDED]').first().waitFor();
  await expect.poll(() => runs().count()).toBe(1);
  const sources = await page.evaluate(async (task) => {
    const response = await fetch(`./api/v1/tasks/${task}/runs`);
    return ((await response.json()) as { data: { triggeredBy: string }[] }).data.map(({ triggeredBy }) => triggeredBy);
  }, id);
  expect(sources).toEqual(['nightly check']);
  await page.evaluate((task) => fetch(`./api/v1/tasks/${task}/actions/start`, { method: 'POST' }), other);
  await page.getByRole('button', { name: 'Its resource' }).click();
  await expect.poll(() => runs().count()).toBe(2);
  await page.getByRole('button', { name: 'Start now' }).click();
  await expect.poll(() => runs().count(), { timeout: 20_000 }).toBe(3);
  await page.getByRole('img', { name: /How long \d+ runs took/ }).waitFor({ timeout: 20_000 });
  await node(page, 'Runs: off').click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('alert').filter({ hasText: 'CHO-001' }).waitFor();
  await page.locator('[data-kept=kept]').waitFor();
  await page.reload();
  await settled(page);
  await node(page, 'Runs: task').locator('[data-run=SUCCEEDED]').first().waitFor();
  await page.locator('[data-tenant=local]').waitFor();
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await settled(tab);
  await node(tab, 'Runs: task').waitFor();
  await tab.locator('[data-tenant=none]').waitFor();
});

it('shows a log of 200,000 lines without drawing them all, and finds what is looked for', async () => {
  await create(page, taskOn('log-app', 'Runs: log'));
  await openTask('Runs: log');
  await page.getByRole('button', { name: 'Start now' }).click();
  await node(page, 'Runs: log').locator('[data-run=SUCCEEDED]').first().waitFor();
  const logContent = Array.from({ length: 200_000 }, (_, line) =>
    line === 123_456 ? 'the needle' : `line ${line} <b>is text</b>`,
  ).join('\n');
  await page.route('**/log', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify({ logContent }) }),
  );
  await page.getByRole('list', { name: 'Runs', exact: true }).getByRole('button', { name: 'Log' }).first().click();
  await page.getByText('200000 lines').waitFor();
  expect(await page.getByRole('log').locator('div > div > div').count()).toBeLessThan(200);
  await page.getByLabel('Find in the log').fill('needle');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('the needle').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Runs.* log .*\.log\.txt$/);
});
