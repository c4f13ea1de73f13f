import { text as textFrom } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unfold } from '../support/inspector.ts';
import {
  chooseFromMenu,
  clickEdge,
  closeDesigner,
  exported,
  field,
  node,
  openDesigner,
  openFile,
  useBrowser,
} from '../support/page.ts';
import { comeBack, kept } from '../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const EDGE = 'Executive report to Audit log, any end';
const NASTY = '</script><img src=x onerror=alert(1)> | `code`';
const items = (on = page) => on.getByRole('list', { name: 'Comments' }).getByRole('listitem');
const badge = (name: string) => node(page, name).locator('[data-kind=comments]');
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-pointer') ?? null);

interface Saved {
  readonly task: string;
  readonly event?: string;
  readonly by: string;
  readonly text: string;
  readonly at: string;
  readonly state: string;
}
const saved = async (): Promise<Record<string, Saved>> => JSON.parse(await exported(page, 'chain')).view.comments ?? {};

/** By keys alone: on what is selected. */
async function write(text: string): Promise<void> {
  await page.keyboard.press('Shift+C');
  await expect.poll(focused).toBe('comment');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await items()
    .filter({ hasText: text.split('\n')[0]! })
    .waitFor();
}

describe('a comment', () => {
  it('is written on a task by mouse, under a name that is remembered, and counted on its card', async () => {
    await node(page, 'Stage sales').click();
    await unfold(page, 'Comments');
    await field(page, 'New comment').fill('Should it wait for returns, too?');
    await field(page, 'Your name').fill('Ada');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await items().filter({ hasText: 'Ada' }).getByText('Should it wait for returns, too?').waitFor();
    expect(await field(page, 'New comment').inputValue()).toBe('');
    await expect.poll(() => badge('Stage sales').innerText()).toBe('1');
    await expect.poll(() => node(page, 'Stage sales').getAttribute('aria-description')).toContain('1 open comment');
    const { 'comment-1': one } = await saved();
    expect(one).toMatchObject({ by: 'Ada', text: 'Should it wait for returns, too?', state: 'open' });
    expect(one!.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(one!.event).toBeUndefined();
    await kept(page);
    const next = await comeBack(page);
    await node(next, 'Stage sales').click();
    await items(next).getByText('Should it wait for returns, too?').waitFor();
    expect(await field(next, 'Your name').inputValue()).toBe('Ada');
  });

  it('is written on an edge by keys, and shown with its task as well, with a way back to the edge', async () => {
    await clickEdge(page, EDGE);
    await write('At any end?');
    await expect.poll(() => badge('Audit log').innerText()).toBe('1');
    await page.keyboard.press('Escape');
    await node(page, 'Audit log').click();
    await items().getByText('At any end?').waitFor();
    await items().getByRole('button', { name: 'Edge from Executive report to Audit log, any end' }).click();
    await page.getByRole('heading', { name: 'Edge', exact: true }).waitFor();
    await items().getByText('At any end?').waitFor();
    const { 'comment-1': one } = await saved();
    expect(one!.event).toMatch(/^executive-report/);
    // without the edge it is on the task still, and says which edge that was
    await clickEdge(page, EDGE);
    await page.keyboard.press('Delete');
    await node(page, 'Audit log').click();
    await items().getByText(`Audit log, deleted edge ${one!.event}`).waitFor();
  });

  it('is resolved, reopened, edited, deleted, and each of it undone; the focus stays in the section', async () => {
    await node(page, 'Stage sales').click();
    await write('One');
    const resolve = page.getByRole('button', { name: 'Resolve: One' });
    await resolve.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Reopen: One' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reopen');
    await expect.poll(() => badge('Stage sales').count()).toBe(0);
    await page.keyboard.press('Enter');
    await resolve.waitFor();

    await page.getByRole('button', { name: 'Edit: One' }).press('Enter');
    await expect.poll(focused).toBe('edit comment-1');
    await field(page, 'Edit the comment').fill('Two');
    await page.keyboard.press('Control+Enter');
    await items().getByText('Two', { exact: true }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Edit: Two');
    await page.keyboard.press('Enter');
    await field(page, 'Edit the comment').fill('Three');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await items().getByText('Two', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Delete: Two' }).press('Enter');
    await expect.poll(() => items().count()).toBe(0);
    await expect.poll(focused).toBe('comment');
    for (const text of ['Two', 'One']) {
      await page.getByRole('button', { name: 'Undo' }).click();
      await items().getByText(text, { exact: true }).waitFor();
    }
  });

  it('is written on a task that is not in the file, too', async () => {
    await page.locator('.react-flow__node-ghost').click();
    await write('Whose is it?');
    await expect.poll(() => page.locator('.react-flow__node-ghost [data-kind=comments]').innerText()).toBe('1');
  });

  it('goes with its task, and comes back with it', async () => {
    await node(page, 'Stage sales').click();
    await write('Stays with it');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect.poll(() => node(page, 'Stage sales').count()).toBe(0);
    expect(await saved()).toEqual({});
    await page.keyboard.press('Control+z');
    await expect.poll(() => badge('Stage sales').innerText()).toBe('1');
  });

  it('that is half written is there again when another task was looked at', async () => {
    await node(page, 'Stage sales').click();
    await page.keyboard.press('Shift+C');
    await expect.poll(focused).toBe('comment');
    await page.keyboard.type('Half wri');
    await node(page, 'Audit log').click();
    await expect.poll(() => field(page, 'New comment').inputValue()).toBe('');
    await node(page, 'Stage sales').click();
    await expect.poll(() => field(page, 'New comment').inputValue()).toBe('Half wri');
    await field(page, 'New comment').fill(' ');
    await page.keyboard.press('Control+Enter');
    expect(await saved()).toEqual({});
  });

  it('is offered by the menus of a task and of an edge', async () => {
    await node(page, 'Stage sales').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Comment/ }).click();
    await expect.poll(focused).toBe('comment');
    await page.keyboard.press('Escape');
    await chooseFromMenu(page, 'Edit', 'Comment');
    await expect.poll(focused).toBe('comment');
    await page.keyboard.press('Escape');
    await page.getByLabel(EDGE, { exact: true }).locator('.react-flow__edge-interaction').dispatchEvent('contextmenu');
    await page.getByRole('menuitem', { name: /^Comment/ }).click();
    await page.getByRole('heading', { name: 'Edge', exact: true }).waitFor();
    await expect.poll(focused).toBe('comment');
  });

  it('is listed with all others where nothing is selected, open ones first, and leads to what it is about', async () => {
    const chain = {
      taskloom: 1,
      tasks: [
        { id: 'a', name: 'First' },
        { id: 'b', name: 'Second' },
      ],
      view: {
        positions: { a: [0, 0], b: [300, 0] },
        comments: {
          one: { task: 'a', text: 'Settled', state: 'done' },
          two: { task: 'b', text: 'Still open', by: 'Ada' },
          three: { task: 'gone', text: 'On nothing', by: 'Bo' },
        },
      },
    };
    await openFile(page, 'talk.chain.json', JSON.stringify(chain));
    await expect.poll(() => items().count()).toBe(3);
    await items().last().getByText('Settled').waitFor();
    await items().filter({ hasText: 'Deleted task gone' }).getByRole('button', { name: 'Delete: On nothing' }).click();
    await expect.poll(() => items().count()).toBe(2);
    await items().getByRole('button', { name: 'Second', exact: true }).click();
    await page.getByRole('heading', { name: 'Task', exact: true }).waitFor();
    await expect.poll(() => field(page, 'Name').inputValue()).toBe('Second');
  });

  it('on a list is said to stay in this browser', async () => {
    await openFile(page, 'list.json', '[{"id": "a", "name": "Alone"}]');
    await node(page, 'Alone').click();
    await write('Where is it?');
    await page.getByText('they stay in this browser').waitFor();
    expect(await exported(page)).toBe('[{"id": "a", "name": "Alone"}]');
  });

  it('stands in an exported review as text, whatever is written in it', async () => {
    await node(page, 'Stage sales').click();
    await write(NASTY);
    await expect.poll(() => items().locator('img').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+E');
    const dialog = page.getByRole('dialog', { name: 'Export a review or a picture' });
    const review = page.frameLocator('iframe[title="Preview"]');
    await review.getByRole('heading', { name: 'Comments' }).waitFor({ state: 'attached' });
    await review.getByRole('cell', { name: NASTY }).waitFor({ state: 'attached' });
    await dialog.getByLabel('Written as').selectOption('markdown');
    await expect.poll(() => dialog.getByLabel('Preview').innerText()).toContain('- **open** Stage sales');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download' }).click();
    expect(await textFrom(await (await download).createReadStream())).not.toContain('<img');
  });
});
