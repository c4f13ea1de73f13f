import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../../lib/index.ts';
import { definitionsOf } from '../support/chainOf.ts';
import { closeDesigner, openDesigner, openFile, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
afterEach(() => closeDesigner(page));

const panel = () => page.getByRole('region', { name: 'Rehearsal' });
const press = (name: string | RegExp) => panel().getByRole('button', { name }).first().click();
const grid = (month: string) => panel().getByRole('grid', { name: `Runs of each day in ${month}` });
const day = (words: string) => panel().getByRole('button', { name: new RegExp(`^${words}\\. `) });
const different = () => panel().getByRole('list', { name: 'Days on which something is different' });
/** What has the focus, as a screen reader says it. */
const focused = () => page.evaluate(() => document.activeElement?.textContent.split('.')[0]);

// the zone of the schedules is one whose clocks change, wherever the page is
const CHAIN = definitionsOf(
  [
    { name: 'Early', schedule: { cron: '30 2 * * *', timezone: 'Europe/Berlin' } },
    { name: 'Daily', schedule: { recurrence: 'RRULE:FREQ=DAILY;BYHOUR=2;BYMINUTE=30', timezone: 'Europe/Berlin' } },
    { name: 'Monthly', schedule: 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15;BYHOUR=12;BYMINUTE=0' },
    'Mart',
  ],
  ['Daily SUCCEEDED Mart'],
);

async function open(date: string, size: { width?: number; height?: number } = {}): Promise<void> {
  page = await openDesigner(size);
  await openFile(page, 'calendar.json', JSON.stringify(CHAIN));
  await page.getByRole('button', { name: 'Back to' }).waitFor();
  await page.keyboard.press('r');
  await panel().getByLabel('First day').fill(date);
  await press('Calendar');
}

describe('the calendar of a rehearsal', () => {
  beforeEach(() => open('2026-03-10'));

  it('has the runs of each day of the month of the rehearsed day', async () => {
    await grid('March 2026').waitFor();
    await day('Tuesday 10 March').and(page.locator('[aria-current="date"]')).waitFor();
    await panel().getByText('92 runs', { exact: true }).waitFor();
    expect(await grid('March 2026').getByRole('columnheader').count()).toBe(7);
    expect(await grid('March 2026').locator('button').count()).toBe(31);
    const words = await day('Tuesday 10 March').locator('span').first().textContent();
    expect(words).toMatch(/^Tuesday 10 March\. 3 runs of 3 tasks, the busiest hour is from \d\d:00 to \d\d:00\.$/);
  });

  it('says what is different on a day, among that what a change of the clocks does', async () => {
    await different().waitFor();
    const items = await different().getByRole('listitem').allInnerTexts();
    expect(items.length).toBe(2);
    expect(items[0]).toMatch(/^Sun 15 March\s+Monthly runs, but does not on most Sundays\.$/);
    expect(items[1]).toContain('Daily does not start at 02:30: the clocks skip that time.');
    expect(items[1]).toContain('Early starts later than 02:30: the clocks skip that time.');
    expect(items[1]).toContain('Daily and Mart do not run, but do on most Sundays.');
    expect(await day('Sunday 29 March').getAttribute('data-different')).toBe('true');
  });

  it('shows the months before and after', async () => {
    await press('Next month');
    await grid('April 2026').waitFor();
    await panel().getByText('91 runs', { exact: true }).waitFor();
    await press('Previous month');
    await press('Previous month');
    await grid('February 2026').and(page.locator('[aria-busy="false"]')).waitFor();
    expect(await grid('February 2026').locator('button').count()).toBe(28);
  });

  it('is walked by keys, and Enter rehearses a day', async () => {
    await day('Tuesday 10 March').focus();
    const steps = [
      ['ArrowRight', 'Wednesday 11 March'],
      ['ArrowDown', 'Wednesday 18 March'],
      ['End', 'Sunday 22 March'],
      ['Home', 'Monday 16 March'],
      ['ArrowLeft', 'Sunday 15 March'],
      ['PageDown', 'Wednesday 15 April'],
      ['PageUp', 'Sunday 15 March'],
      ['ArrowUp', 'Sunday 8 March'],
      ['ArrowUp', 'Sunday 1 March'],
      ['ArrowLeft', 'Saturday 28 February'],
      ['ArrowRight', 'Sunday 1 March'],
    ] as const;
    for (const [key, to] of steps) {
      await page.keyboard.press(key);
      await expect.poll(focused).toBe(to);
    }
    expect(await grid('March 2026').locator('button[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await panel().getByRole('list', { name: 'Tasks in the order in which they start' }).waitFor();
    expect(await panel().getByLabel('First day').inputValue()).toBe('2026-03-01');
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-task'))).toBe(true);
  });

  it('rehearses the day that is clicked, from the list too, and shows the month of that day again', async () => {
    await panel().getByLabel('How long').selectOption({ label: 'a week' });
    await press('Next month');
    await day('Friday 3 April').click();
    await expect.poll(() => panel().getByLabel('First day').inputValue()).toBe('2026-04-03');
    expect(await panel().getByLabel('How long').inputValue()).toBe('1');
    await press('Calendar');
    await grid('April 2026').waitFor();
    await press('Previous month');
    await different().getByRole('button', { name: 'Sun 15 March' }).click();
    await expect.poll(() => panel().getByLabel('First day').inputValue()).toBe('2026-03-15');
    await panel()
      .getByRole('status')
      .getByText(/^4 runs/)
      .waitFor();
  });
});

it('has the whole grid in a narrow panel, and the list under it', async () => {
  page = await openDesigner({ width: 360, height: 640 });
  await page.keyboard.press('r');
  await panel().locator('select[aria-label="View of the rehearsal"]').selectOption('calendar');
  await panel()
    .getByText(/^[\d,]+ runs$/)
    .waitFor();
  const box = async (name: RegExp) => (await panel().getByRole('grid', { name }).boundingBox())!;
  const { x, width } = await box(/^Runs of each day/);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(360);
});

it('counts a month of 1,000 tasks beside the page, and shows the month that was asked for last', async () => {
  page = await openDesigner();
  await openFile(page, 'large.json', JSON.stringify(sample({ tasks: 1_000 })));
  await page.getByRole('button', { name: 'Back to' }).waitFor();
  await page.keyboard.press('r');
  await panel().getByLabel('First day').fill('2026-03-29');
  await press('Calendar');
  for (let step = 0; step < 3; step += 1) await press('Next month');
  await grid('June 2026').waitFor();
  // the page takes the keys while the runs are counted
  await day('Monday 1 June').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toBe('Tuesday 2 June');
  await panel()
    .getByText(/^\d\d,\d{3} runs$/)
    .waitFor();
  expect(await day('Tuesday 2 June').locator('svg').count()).toBeGreaterThan(0);
});
