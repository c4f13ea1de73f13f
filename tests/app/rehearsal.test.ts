import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../../lib/index.ts';
import { closeDesigner, node, openDesigner, openFile, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  await page.keyboard.press('r');
  await rows().first().waitFor();
});
afterEach(() => closeDesigner(page));

const panel = () => page.getByRole('region', { name: 'Rehearsal' });
const rows = () => panel().getByRole('list', { name: 'Tasks in the order in which they start' }).getByRole('button');
const named = (name: string) => page.getByRole('button', { name, exact: true });
const row = (name: string) => panel().getByRole('button', { name, exact: true });
const press = (name: string | RegExp) => panel().getByRole('button', { name }).first().click();
const saidOf = (name: string) => row(name).getAttribute('aria-description');
const said = () => panel().getByRole('status').filter({ hasText: 'run' }).first().innerText();
const selected = () =>
  page.locator('.react-flow__node.selected').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));

async function switchOff(name: string): Promise<void> {
  await node(page, name).click();
  await page.getByRole('switch', { name: 'Enabled' }).click();
}

describe('the timeline', () => {
  it('has a row for each task: those that run as they start, then those that never do, with the reason', async () => {
    const names = await rows().allInnerTexts();
    expect(names.slice(0, 3)).toEqual(['Extract orders', 'Extract customers', 'Stage sales']);
    expect(await saidOf('Extract orders')).toMatch(/^Runs \d\d:\d\d – \d\d:\d\d$/);
    expect(await saidOf('Mart: returns')).toBe('Mart: returns is switched off.');
    expect(await said()).toMatch(/^9 runs, all ended \d\d:\d\d \(.+\)$/);
    await panel().getByRole('button', { name: 'if each takes 5 min, a guess' }).waitFor();
  });

  it('selects the task of a row, on the canvas too, and the other way round; arrow keys walk the rows', async () => {
    await row('Stage sales').click();
    await expect.poll(selected).toEqual(['Stage sales']);
    await page.keyboard.press('ArrowDown');
    await expect.poll(selected).toEqual(['Mart: customers']);
    await node(page, 'Extract orders').click();
    await expect.poll(() => row('Extract orders').getAttribute('aria-current')).toBe('true');
  });

  it('follows the chain: a task that is switched off never runs, nor does what waits for it', async () => {
    await switchOff('Stage sales');
    await expect
      .poll(() => saidOf('Mart: customers'))
      .toBe('Stage sales is switched off, so Mart: customers never starts.');
    await page.keyboard.press('Control+z');
    await expect.poll(() => saidOf('Mart: customers')).toMatch(/^Runs /);
  });

  it('shows a week, and zooms by its buttons', async () => {
    const ticks = panel().locator('[class*="tick"]');
    await panel().getByLabel('How long').selectOption({ label: 'a week' });
    await expect.poll(said).toMatch(/^63 runs/);
    await press('Show all of the time');
    const days = await ticks.allInnerTexts();
    expect(days.filter((text) => /^\w{3} 00:00$/.test(text)).length).toBeGreaterThanOrEqual(7);
    for (let step = 0; step < 6; step += 1) await press('Zoom in on the time');
    await expect.poll(async () => (await ticks.allInnerTexts()).some((text) => !text.endsWith('00:00'))).toBe(true);
    expect(await ticks.count()).toBeLessThanOrEqual(13);
  });
});

describe('what never runs', () => {
  it('leads to where the cause starts', async () => {
    await switchOff('Extract orders');
    await press(/^Never runs/);
    const item = panel()
      .getByRole('listitem')
      .filter({ has: named('Executive report') });
    await item.getByRole('button', { name: 'Go to Extract orders' }).click();
    await expect.poll(selected).toEqual(['Extract orders']);
    await item.getByRole('button', { name: 'Switch on Extract orders' }).click();
    await item.waitFor({ state: 'detached' });
    await press('Timeline');
    expect(await saidOf('Executive report')).toMatch(/^Runs /);
  });

  it('tells tasks apart that only handle failures', async () => {
    await press(/^Never runs/);
    const alert = panel()
      .getByRole('listitem')
      .filter({ has: named('Alert on-call') });
    expect(await alert.innerText()).toContain('after a failure');
  });
});

it('says what the failure of a task costs, unhandled ones first, and shows it on the canvas', async () => {
  await press('If it fails');
  const lines = panel().getByRole('row');
  await expect.poll(() => lines.count()).toBe(10);
  expect(await lines.nth(1).innerText()).toMatch(/^Extract orders\s+5: Stage sales, .+ and 1 more\s+nothing$/);
  await lines.nth(1).getByRole('button').click();
  await expect.poll(async () => (await selected()).length).toBe(6);
});

it('says who waits where few runs go at a time, and which schedule to move', async () => {
  await panel().getByLabel('Runs at a time').selectOption('1');
  await press('Lanes');
  await panel().getByText('At most 1 run goes at a time, of 1 that may.').waitFor();
  await panel().getByRole('list', { name: 'Who waits then' }).getByText('waits 5 min').waitFor();
  await panel().getByText('saves 5 min of waiting').first().waitFor();
});

it('opens and closes by its key, and gives its place to the problems', async () => {
  await page.keyboard.press('r');
  await panel().waitFor({ state: 'detached' });
  await page.keyboard.press('r');
  await panel().waitFor();
  await page.keyboard.press('p');
  await panel().waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Problems' }).getByRole('list').waitFor();
});

it('rehearses 5,000 tasks beside the page, and draws the rows that are seen', async () => {
  await openFile(page, 'large.json', JSON.stringify(sample({ tasks: 5_000 })));
  await expect.poll(said, { timeout: 60_000 }).toMatch(/^\d{4,} runs/);
  expect(await rows().count()).toBeLessThan(40);
  await press(/^Never runs/);
  await panel().getByRole('list', { name: 'Tasks that never run' }).waitFor();
  expect(await panel().getByRole('listitem').count()).toBeLessThan(40);
});

it('has a table of the failures in a large chain that says how long it is, and draws the rows that are seen', async () => {
  await openFile(page, 'large.json', JSON.stringify(sample({ tasks: 1_500 })));
  await expect.poll(said, { timeout: 60_000 }).toMatch(/^\d{3,} runs/);
  await press('If it fails');
  const table = panel().getByRole('table');
  await table.waitFor({ timeout: 60_000 });
  const lines = table.getByRole('row');
  const all = Number(await table.getAttribute('aria-rowcount'));
  expect(all).toBeGreaterThan(200);
  expect(await lines.nth(1).getAttribute('aria-rowindex')).toBe('2');
  expect(await lines.count()).toBeLessThan(60);
  // rows are measured as they come, so the end may lie further down than it seemed
  await expect
    .poll(async () => {
      await table.locator('..').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
      return lines.last().getAttribute('aria-rowindex');
    })
    .toBe(String(all));
  expect(await lines.first().innerText()).toMatch(/^If this task fails/);
  expect(await lines.count()).toBeLessThan(60);
});
