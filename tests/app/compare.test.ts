import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addTask,
  boxOf,
  closeDesigner,
  drawing,
  exported,
  field,
  node,
  openDesigner,
  useBrowser,
} from '../support/page.ts';
import { ask, create, pullChain, taskOn } from '../support/tenant.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const panel = () => page.getByRole('region', { name: 'Compare' });
const list = () => panel().getByRole('list', { name: 'Changes' });
const rows = () => list().locator('[data-change]');
const row = (name: string) => rows().filter({ has: page.locator('button', { hasText: name }).first() });
const current = () => list().locator('[data-current] button').first().innerText();
const place = () => panel().getByRole('status').first();
const compareWith = (option: string) => panel().getByLabel('Compare with').selectOption({ label: option });
const gone = (name: string) => page.locator(`.react-flow__node-gone[aria-label="${name}, removed"]`);
const markOf = (name: string) => node(page, name).locator('[data-mark]').first().getAttribute('data-mark');

/** A task renamed, a join turned, a task with an edge deleted, and one added. */
async function edit(): Promise<void> {
  await node(page, 'Extract orders').click();
  await field(page, 'Name').fill('Extract all orders');
  await field(page, 'Name').press('Tab');
  await node(page, 'Stage sales').click();
  await page.keyboard.press('j');
  await node(page, 'Extract returns').click();
  await page.keyboard.press('Delete');
  await addTask(page, 'Quality gate');
  await page.keyboard.press('Escape');
}

const open = async (): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await rows().first().waitFor();
};

describe('a document that is compared with what it was', () => {
  it('is marked on the canvas, with what is gone as ghosts', async () => {
    const before = await boxOf(node(page, 'Extract returns'));
    await edit();
    await open();
    await gone('Extract returns').waitFor();
    expect([await markOf('Extract all orders'), await markOf('Stage sales'), await markOf('Quality gate')]).toEqual([
      'changed',
      'changed',
      'added',
    ]);
    const { edges } = await drawing(page);
    expect(edges.filter((edge) => edge.endsWith('removed'))).toEqual([
      'Extract returns to Stage returns, succeeded, removed',
    ]);
    await page.keyboard.press('d');
    await gone('Extract returns').waitFor({ state: 'detached' });
    expect((await boxOf(node(page, 'Stage returns'))).y).toBeLessThan(before.y + 200);
  });

  it('is told by words still where cards say little more than their names', async () => {
    await edit();
    await open();
    await page.keyboard.press('Escape');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('-');
    await page.locator('main[data-detail=brief]').waitFor();
    await node(page, 'Stage sales').getByText('changed').waitFor();
    await gone('Extract returns').getByText('removed').waitFor();
  });

  it('is told in a list: how much, what follows, and each change in words', async () => {
    await edit();
    await open();
    await panel().getByText('2 tasks changed, 1 added, 1 removed').waitFor();
    await panel()
      .getByRole('listitem')
      .filter({ hasText: /1 task no longer runs:\s*Extract returns/ })
      .waitFor();
    expect(await rows().locator('div > button[class*=head]').allInnerTexts()).toEqual([
      'Extract returns\nremoved',
      'Extract all orders\ntext only',
      'Stage sales\nchanged',
      'Stage returns\nchanged',
      'Quality gate\nadded',
    ]);
    expect(await row('Stage sales').innerText()).toContain(
      'waits for any of Extract all orders, Extract customers (was: all)',
    );
  });

  it('is walked by F7 and Shift F7: list, canvas and JSON follow each other', async () => {
    await edit();
    await open();
    await page.keyboard.press('F7');
    await expect.poll(() => place().innerText()).toBe('1 of 5');
    await gone('Extract returns').locator('[data-current]').waitFor();
    await page.keyboard.press('F7');
    await expect.poll(current).toContain('Extract all orders');
    await page.locator('.react-flow__node.selected[aria-label="Extract all orders"]').waitFor();
    await panel().getByRole('button', { name: 'Show changes in the JSON' }).click();
    const json = page.getByRole('region', { name: 'JSON' });
    await json.getByText('Extract all orders, as it was and as it is').waitFor();
    expect(await json.locator('.cm-deletedChunk').innerText()).toContain('"Extract orders"');
    await node(page, 'Stage sales').click();
    await expect.poll(current).toContain('Stage sales');
    await json.getByText('Stage sales, as it was and as it is').waitFor();
    await gone('Extract returns').click();
    await json.getByText('Extract returns is removed').waitFor();
    await page.keyboard.press('Shift+F7');
    await json.getByText('Quality gate is new').waitFor();
    await list().locator('[data-current] button').first().focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(current).toContain('Stage returns');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Stage returns');
  });

  it('takes back a task, or one thing of it, each as a step', async () => {
    const opened = await exported(page, 'chain');
    await edit();
    await node(page, 'Stage sales').click();
    await field(page, 'Name').fill('Stage the sales');
    await field(page, 'Name').press('Tab');
    await open();
    await row('Stage the sales').getByRole('button', { name: 'Revert: waits for any of' }).click();
    await expect.poll(() => row('Stage the sales').innerText()).not.toContain('waits for any of');
    expect(await row('Stage the sales').innerText()).toContain('is called “Stage the sales”');
    for (const name of ['Extract returns', 'Extract all orders', 'Stage the sales', 'Quality gate']) {
      await panel()
        .getByRole('button', { name: `Revert: ${name}`, exact: true })
        .click();
      await panel()
        .getByRole('button', { name: `Revert: ${name}`, exact: true })
        .waitFor({ state: 'detached' });
    }
    await panel().getByText('No task and no edge is different.').waitFor();
    expect(JSON.parse(await exported(page, 'chain'))).toMatchObject({
      tasks: (JSON.parse(opened) as { tasks: unknown[] }).tasks,
    });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await row('Quality gate').waitFor();
  });

  it('says of a change that it is to stay', async () => {
    await edit();
    await open();
    await row('Stage sales').getByRole('button', { name: 'Keep mine: Stage sales' }).click();
    await panel().getByText('1 of 5 kept').waitFor();
    await row('Stage sales').getByRole('button', { name: 'Kept: Stage sales', pressed: true }).click();
    await panel().getByText('1 of 5 kept').waitFor({ state: 'detached' });
  });

  it('goes along the history, without steps that only moved something', async () => {
    await edit();
    await node(page, 'Stage sales').click();
    await page.keyboard.press('Control+ArrowDown');
    await open();
    await compareWith('A step of its history');
    const slider = panel().getByRole('slider', { name: 'Step 3 of 4' });
    await slider.waitFor();
    await expect.poll(() => rows().count()).toBe(1);
    await slider.focus();
    await page.keyboard.press('Home');
    await panel().getByRole('slider', { name: 'Step 0 of 4' }).waitFor();
    await panel().getByText('As it was opened', { exact: true }).waitFor();
    await expect.poll(() => rows().count()).toBe(5);
  });
});

describe('a document that is compared with another', () => {
  it('takes what is different from a file', async () => {
    const other = await exported(page, 'chain');
    await edit();
    await page.keyboard.press('d');
    const chosen = page.waitForEvent('filechooser');
    await compareWith('A file…');
    await (
      await chosen
    ).setFiles({ name: 'other.chain.json', mimeType: 'application/json', buffer: Buffer.from(other) });
    await panel().getByText('2 tasks changed, 1 added, 1 removed').waitFor();
    await panel().getByRole('button', { name: 'Take theirs: Extract all orders' }).click();
    await node(page, 'Extract orders').waitFor();
    await page.getByRole('button', { name: 'Undo' }).hover();
    await page.getByText('Take Extract all orders from other.chain.json').first().waitFor();
  });

  it('is asked for JSON to paste, and says why it cannot be read', async () => {
    await page.keyboard.press('d');
    await compareWith('Pasted JSON…');
    await panel().getByLabel('JSON of the other version').fill('[{"id": "a"');
    await panel().getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'the pasted JSON' }).waitFor();
    await panel().getByLabel('JSON of the other version').fill('[{"id": "a", "name": "Alone"}]');
    await panel().getByRole('button', { name: 'Compare', exact: true }).click();
    await panel().getByText('12 tasks added, 1 removed').waitFor();
    await gone('Alone').waitFor();
  });

  it('is compared with what the tenant has by now', async () => {
    const id = await create(page, taskOn('app-1', 'Extract there'));
    await pullChain(page, 'Extract there');
    await ask(page, 'PUT', `/${id}`, { ...taskOn('app-1', 'Extract there'), enabled: false });
    await page.keyboard.press('d');
    await panel().getByLabel('Compare with').selectOption('tenant');
    expect(await row('Extract there').innerText()).toContain('is switched on');
    await panel().getByRole('button', { name: 'Take theirs: Extract there' }).click();
    await panel().getByText('No task and no edge is different.').waitFor();
    expect(JSON.parse(await exported(page))).toMatchObject([{ enabled: false }]);
  });
});
