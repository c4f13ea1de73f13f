import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Rehearses a day on which the extracts of the sample chain start first, whatever the clocks of the year are. */
export async function inWinter(page: Page): Promise<void> {
  await page.getByLabel('First day').fill('2026-12-01');
  const scrubber = page.getByRole('slider', { name: 'Time of the night' });
  await expect
    .poll(async () => new Date(Number(await scrubber.getAttribute('min'))).toISOString())
    .toMatch(/^2026-12-0[12]/);
}

/** States of the page with a rehearsal, each with the way from the sample chain to it. */
export const REHEARSAL_STATES: readonly [state: string, enter: (page: Page) => Promise<unknown>][] = [
  [
    'a rehearsal, with why tasks never run',
    async (page) => {
      await page.keyboard.press('r');
      await page.getByRole('button', { name: /^Never runs/ }).click();
      await page.getByRole('list', { name: 'Tasks that never run' }).waitFor();
    },
  ],
  [
    'a rehearsal on a timeline, with a selected task',
    async (page) => {
      await page.keyboard.press('r');
      await page.getByRole('button', { name: 'Stage sales', exact: true }).click();
    },
  ],
  [
    'a rehearsal of failures',
    async (page) => {
      await page.keyboard.press('r');
      await page.getByRole('button', { name: 'If it fails' }).click();
      await page.getByRole('columnheader', { name: 'these never run' }).waitFor();
    },
  ],
  [
    'a rehearsal with one lane',
    async (page) => {
      await page.keyboard.press('r');
      await page.getByLabel('Runs at a time').selectOption('1');
      await page.getByRole('button', { name: 'Lanes' }).click();
      await page.getByRole('list', { name: 'Moves that save most' }).waitFor();
    },
  ],
  [
    'a rehearsal that is played, with a run that may be let fail',
    async (page) => {
      await page.keyboard.press('r');
      await inWinter(page);
      await page.getByRole('button', { name: 'Stage sales', exact: true }).click();
      await page.getByRole('button', { name: 'Go to the first start' }).click();
      await page.getByRole('button', { name: 'Step forward' }).click();
      await page.getByRole('button', { name: 'Let this run fail' }).waitFor();
    },
  ],
  [
    'a calendar of a rehearsal, on a day with a change of the clocks',
    async (page) => {
      await page.keyboard.press('r');
      await page.getByLabel('First day').fill('2026-03-29');
      await page.getByRole('button', { name: 'Calendar', exact: true }).click();
      await page.getByRole('grid', { name: 'Runs of each day in March 2026' }).waitFor();
      await page.getByText(/^[\d,]+ runs$/).waitFor();
      await page.locator('[data-date="2026-03-29"]').focus();
    },
  ],
  [
    'the assumptions of a rehearsal, with one that was entered and one that is wrong',
    async (page) => {
      await page.keyboard.press('r');
      await page.getByRole('button', { name: 'Assumptions', exact: true }).click();
      await page.getByRole('button', { name: /^For all tasks/ }).click();
      await page.getByLabel('How long it usually takes: Stage sales').fill('20 min');
      await page.keyboard.press('Enter');
      await page.getByLabel('How often it fails: Stage sales').fill('often');
      await page.keyboard.press('Enter');
      await page.getByText('entered', { exact: true }).waitFor();
    },
  ],
  [
    'a what-if of two things on the timeline, and a late run',
    async (page) => {
      await page.keyboard.press('r');
      await page.getByRole('button', { name: 'Assumptions', exact: true }).click();
      await page.getByLabel('When it is due: Stage returns').fill('02:00');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Timeline', exact: true }).click();
      await page.getByRole('button', { name: 'Stage sales', exact: true }).click();
      await page.getByLabel('What if Stage sales').selectOption({ label: 'takes 3 h' });
      await page.getByLabel('And if Stage sales').selectOption({ label: 'fails' });
      await page.getByText(/^then all/).waitFor();
    },
  ],
  [
    'many nights of a rehearsal',
    async (page) => {
      await page.keyboard.press('r');
      await page.getByRole('button', { name: 'Assumptions', exact: true }).click();
      await page.getByLabel('When it is due: Executive report').fill('00:10');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Many nights' }).click();
      await page.getByText(/^In [\d,]+ nights/).waitFor();
    },
  ],
];
