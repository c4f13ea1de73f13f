import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseFromMenu, addTask, closeDesigner, exported, node, openDesigner, useBrowser } from '../support/page.ts';
import { type ODD, fixOf, openOdd, rowsOf } from '../support/problems.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  await openOdd(page);
});
afterEach(() => closeDesigner(page));

const panel = () => page.getByRole('region', { name: 'Problems' });
const count = (code: string) => panel().getByRole('listitem').filter({ hasText: code }).count();
const refs = async () =>
  (JSON.parse(await exported(page)) as typeof ODD).slice(1).map((task) => task.states[0]!.onEvents[0]!.eventRefs);

describe('a problem', () => {
  it('is told on its node and its edge by sign and number, and leads to both', async () => {
    await expect
      .poll(() =>
        node(page, 'Stage 3')
          .getByTitle(/to look at/)
          .innerText(),
      )
      .toMatch(/\d/);
    expect(
      await page.locator('.react-flow__edgelabel-renderer').getByRole('img', { name: '1 to look at' }).count(),
    ).toBeGreaterThan(0);
    await rowsOf(page, 'Stage 3').filter({ hasText: 'unknown-status' }).getByRole('button', { name: /DONE/ }).click();
    await expect.poll(() => page.locator('.react-flow__edge.selected').getAttribute('aria-label')).toContain('Stage 3');
  });

  it('of a task without an app leads to the field, and goes once that is filled in', async () => {
    await addTask(page, 'No app yet');
    await page.keyboard.press('Escape');
    await rowsOf(page, 'No app yet')
      .filter({ hasText: 'no-app' })
      .getByRole('button', { name: /Names no app/ })
      .click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-pointer') ?? ''))
      .toMatch(/appId$/);
    await page.keyboard.type('app-1');
    await expect.poll(() => count('no-app')).toBe(0);
  });

  it('leads to its place in the JSON, which is opened for that', async () => {
    await rowsOf(page, 'Stage 2')
      .filter({ hasText: 'dangling-ref' })
      .getByRole('button', { name: 'Show in the JSON' })
      .click();
    await page.locator('.cm-content').waitFor();
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('"gone"');
  });

  it('shows what its fix would do before it is taken, and nothing of it stays', async () => {
    await fixOf(page, 'Stage 1').hover();
    await page.locator('[data-preview]').waitFor();
    await expect.poll(() => page.locator('.react-flow__node.previewed').getAttribute('aria-label')).toBe('Stage 1');
    expect(await refs()).toEqual([
      ['x', 'y', 'gone'],
      ['x', 'y', 'gone'],
      ['x', 'y', 'gone'],
    ]);
    await expect.poll(() => page.locator('.react-flow__node.previewed').count()).toBe(0);
  });

  it('is fixed by one click, or with all of its kind, each as one step of undo', async () => {
    await fixOf(page, 'Stage 1').click();
    await expect.poll(() => count('dangling-ref')).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => count('dangling-ref')).toBe(3);
    await rowsOf(page, 'Stage 2').getByRole('button', { name: 'Fix all 3 of this kind' }).first().click();
    await page.getByText('3 fixed.').waitFor();
    expect(await refs()).toEqual([
      ['x', 'y'],
      ['x', 'y'],
      ['x', 'y'],
    ]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => count('dangling-ref')).toBe(3);
  });
});

describe('the list of problems', () => {
  it('is walked by arrow keys, from row to row and into the canvas', async () => {
    await panel().getByRole('listitem').first().getByRole('button').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const focused = () => page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row'));
    const last = await panel().getByRole('list').getAttribute('aria-label');
    await expect.poll(focused).toBe(String(Number.parseInt(last!, 10) - 1));
    await page.keyboard.press('Home');
    await expect.poll(focused).toBe('0');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.react-flow__node.selected, .react-flow__edge.selected').count()).toBe(1);
  });

  it('is filtered by severity and by words', async () => {
    const all = await panel().getByRole('listitem').count();
    await panel().getByLabel('Filter problems').fill('Stage 3');
    await expect.poll(() => panel().getByRole('listitem').count()).toBeLessThan(all);
    for (const row of await panel().getByRole('listitem').allInnerTexts()) expect(row).toContain('Stage 3');
    await panel()
      .getByRole('button', { name: /\d+ warnings?/ })
      .click();
    for (const row of await panel().getByRole('listitem').all())
      expect(await row.getByRole('img', { name: 'warning' }).count()).toBe(0);
    await panel().getByLabel('Filter problems').fill('nothing of the kind');
    await panel()
      .getByText(/None of the \d+ problems fits the filter/)
      .waitFor();
  });

  it('says so quietly where nothing was found', async () => {
    await chooseFromMenu(page, 'File', 'New chain');
    await panel().getByText('none found').waitFor();
  });
});
