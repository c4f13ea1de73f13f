import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDesigner, node, openDesigner, settled, useBrowser } from '../../support/page.ts';
import { create, pullChain, taskOn } from '../../support/tenant.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const panel = () => page.getByRole('region', { name: 'Rehearsal' });
const saidOf = (name: string) => panel().getByRole('button', { name, exact: true }).getAttribute('aria-description');

/** Noon of a day, by the clock of the page. */
const noonOf = (moment: string) => page.evaluate((text) => new Date(text).setHours(12, 0, 0, 0), moment);

it('shows what ran in the tenant, what is late, and measures from its runs', async () => {
  const schedule = {
    recurrence: 'RRULE:FREQ=DAILY;BYHOUR=0;BYMINUTE=5',
    startDateTime: '2026-01-01T00:00:00',
    timezone: 'UTC',
  };
  const start = { stateName: 'reload', schedule };
  const first = await create(page, taskOn('tonight', 'Tonight: first', [], { start }));
  const second = await create(page, taskOn('tonight', 'Tonight: second', [first]));
  await page.evaluate((task) => fetch(`./api/v1/tasks/${task}/actions/start`, { method: 'POST' }), second);
  await pullChain(page, 'Tonight: second');
  await settled(page);
  await node(page, 'Tonight: second').locator('[data-run=SUCCEEDED]').first().waitFor();
  const started = await page.evaluate(async (task) => {
    const response = await fetch(`./api/v1/tasks/${task}/runs`);
    return ((await response.json()) as { data: { startedAt: string }[] }).data[0]!.startedAt;
  }, second);
  // at noon the first is late at last, and the day is the one of the run
  await page.clock.setFixedTime(await noonOf(started));
  await page.keyboard.press('r');
  await panel().getByText('So far 1 task ran.').waitFor();
  await panel().getByRole('button', { name: 'Tonight: first is late' }).click();
  await expect.poll(() => saidOf('Tonight: first')).toMatch(/late: it should have started \d\d:\d\d$/);
  await expect.poll(() => saidOf('Tonight: second')).toMatch(/In the tenant it ran \d\d:\d\d – \d\d:\d\d, succeeded/);
  await panel().getByRole('button', { name: 'Assumptions', exact: true }).click();
  await panel().getByRole('button', { name: 'Measure from the tenant’s runs' }).click();
  await panel()
    .getByText(/^Measured 0 tasks from \d runs?\. Fewer than 5 runs succeeded of Tonight: second/)
    .waitFor();
});
