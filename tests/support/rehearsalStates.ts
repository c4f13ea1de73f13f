import type { Page } from 'playwright-core';

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
];
