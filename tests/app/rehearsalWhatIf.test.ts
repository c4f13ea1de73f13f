import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clickEdge, closeDesigner, openDesigner, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  await page.keyboard.press('r');
  await row('Extract orders').click();
});
afterEach(() => closeDesigner(page));

const panel = () => page.getByRole('region', { name: 'Rehearsal' });
const named = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string) => panel().getByRole('button', { name, exact: true });
const press = (name: string | RegExp) => panel().getByRole('button', { name }).first().click();
const saidOf = (name: string) => row(name).getAttribute('aria-description');
const choice = () => panel().getByLabel(/^(What|And) if Extract orders/);
const outcome = (text: RegExp) => panel().getByRole('group', { name: 'What if' }).getByText(text).waitFor();
const isUntouched = () => page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled');

describe('a what-if', () => {
  it('says what would change, and leaves the chain alone', async () => {
    await choice().selectOption({ label: 'takes 3 h' });
    await outcome(/all ends \d\d:\d\d instead of \d\d:\d\d\.$/);
    await press('End what-if');
    await choice().selectOption({ label: 'fails' });
    await outcome(/5 tasks no longer run, .*there are 4 runs instead of 9/);
    await expect.poll(() => saidOf('Stage sales')).toContain('so the join of Stage sales is never complete');
    await press('End what-if');
    await expect.poll(() => saidOf('Stage sales')).toMatch(/^Runs /);
    expect(await isUntouched()).toBe('true');
  });

  it('is of several things at once, of which each can be taken back', async () => {
    await choice().selectOption({ label: 'takes 3 h' });
    await row('Extract customers').click();
    await panel().getByLabel('And if Extract customers').selectOption({ label: 'fails' });
    await outcome(/no longer run/);
    await press('Without this: Extract customers fails');
    await outcome(/all ends \d\d:\d\d instead of/);
  });

  it('takes a length and a time of day by keys', async () => {
    await choice().selectOption({ label: 'takes another time…' });
    await page.keyboard.type('soon');
    await page.keyboard.press('Enter');
    expect(await panel().getByLabel('How long it takes').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1 h 30 min');
    await page.keyboard.press('Enter');
    await outcome(/Extract orders takes 1 h 30 min/);
    await choice().selectOption({ label: 'starts at another time…' });
    await panel().getByLabel('When it starts each day').fill('04:00');
    await page.keyboard.press('Enter');
    await expect.poll(() => saidOf('Extract orders')).toMatch(/^Runs 04:00 – 05:30$/);
  });

  it('is saved in the document under a name, chosen again, and deleted', async () => {
    await choice().selectOption({ label: 'takes 3 h' });
    await press('Save');
    await page.keyboard.type('Late extract');
    await page.keyboard.press('Enter');
    const saved = panel().getByLabel('Saved what-ifs');
    await expect.poll(() => saved.inputValue()).toBe('scenario-1');
    await press('End what-if');
    await saved.selectOption({ label: 'Late extract' });
    await outcome(/Extract orders takes 3 h/);
    await press('Delete the what-if Late extract');
    await saved.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await saved.waitFor();
  });

  it('may be of how many runs go at a time, while nothing is selected', async () => {
    await page.keyboard.press('Escape');
    await page.locator('.react-flow__pane').click({ position: { x: 5, y: 60 } });
    await panel().getByLabel('What if so many runs went at a time?').selectOption('1');
    await outcome(/one run goes at a time/);
    await outcome(/at most 1 at a time instead of 2, runs wait 5 min longer in the queue in all\.$/);
  });

  it('may be of an edge that is gone', async () => {
    await clickEdge(page, 'Extract orders to Stage sales, succeeded');
    await press('What if this edge were gone?');
    await outcome(/does not wait for/);
  });
});

describe('dragging the bar of a scheduled task', () => {
  const bar = () =>
    panel()
      .getByRole('listitem')
      .filter({ has: named('Extract orders') })
      .locator('[data-movable]');

  async function drag(by: number): Promise<void> {
    const box = (await bar().first().boundingBox())!;
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 4 + by, box.y + 4, { steps: 4 });
  }

  it('moves its schedule as one step, and the timeline follows meanwhile', async () => {
    const before = await saidOf('Extract orders');
    const stage = await saidOf('Stage sales');
    await drag(120);
    await expect.poll(() => saidOf('Stage sales')).not.toBe(stage);
    expect(await isUntouched()).toBe('true');
    await page.mouse.up();
    await expect.poll(isUntouched).not.toBe('true');
    await expect.poll(() => saidOf('Extract orders')).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => saidOf('Extract orders')).toBe(before);
  });

  it('is called off by Escape', async () => {
    const before = await saidOf('Extract orders');
    await drag(120);
    await expect.poll(() => saidOf('Extract orders')).not.toBe(before);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => saidOf('Extract orders')).toBe(before);
    expect(await isUntouched()).toBe('true');
  });

  it('goes by keys as well, and says why a schedule cannot be moved', async () => {
    const before = await saidOf('Extract orders');
    await row('Extract orders').focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => saidOf('Extract orders')).not.toBe(before);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => saidOf('Extract orders')).toBe(before);
    await row('Stage sales').click();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText('Stage sales has no schedule.').waitFor();
  });
});
