import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dragFrom, group, placeOf, select } from '../support/notes.ts';
import {
  boxOf,
  closeDesigner,
  drawing,
  exported,
  field,
  node,
  openDesigner,
  settled,
  useBrowser,
} from '../support/page.ts';
import { create, pullChain, taskOn } from '../support/tenant.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

async function make(name: string, ...tasks: string[]): Promise<void> {
  await select(page, ...tasks);
  await page.keyboard.press('Control+g');
  await page.getByLabel('Name of the group').waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}
const card = (name: string) => page.locator(`.react-flow__node-card[aria-label^="Collapsed group ${name}"]`);
const middleOf = async (found: Parameters<typeof boxOf>[0]) => {
  const { x, y, width, height } = await boxOf(found);
  return { x: x + width / 2, y: y + height / 2 };
};
const savedGroups = async () =>
  (JSON.parse(await exported(page, 'chain')) as { view: { groups?: Record<string, { tasks: string[] }> } }).view.groups;

describe('a collapsed group', () => {
  it('is one card in place of its tasks, with one edge for all that lead the same way', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers', 'Extract returns');
    await page.getByRole('button', { name: 'Collapse the group Extracts' }).click();
    await card('Extracts, 3 tasks').waitFor();
    await settled(page);
    const { nodes, edges } = await drawing(page);
    expect(nodes).not.toContain('Extract orders');
    expect(edges.filter((edge) => edge.includes('group Extracts')).toSorted()).toEqual([
      'group Extracts to Stage returns, succeeded',
      'group Extracts to Stage sales, succeeded, 2 edges',
    ]);
    await page.getByRole('button', { name: 'Expand the group Extracts' }).click();
    await node(page, 'Extract orders').waitFor();
    await group(page, 'Extracts, 3 tasks').waitFor();
    expect((await drawing(page)).edges.filter((edge) => edge.includes('group'))).toEqual([]);
  });

  it('is collapsed and expanded by Shift+G, keeps the focus, and is a step to undo', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    await node(page, 'Extract orders').click();
    await page.keyboard.press('Shift+G');
    await expect.poll(() => card('Extracts').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+G');
    await node(page, 'Extract orders').waitFor();
    await expect
      .poll(() => group(page, 'Extracts').evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Control+z');
    await card('Extracts').waitFor();
  });

  it('takes its tasks along when it is dragged', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    await page.keyboard.press('Shift+G');
    const from = await middleOf(card('Extracts'));
    await dragFrom(page, { x: from.x - 20, y: from.y - 8 }, { x: from.x + 40, y: from.y + 82 });
    await expect.poll(async () => Math.round((await middleOf(card('Extracts'))).y - from.y)).toBeGreaterThan(80);
    const before = await boxOf(card('Extracts'));
    await page.keyboard.press('Shift+G');
    const frame = await placeOf(group(page, 'Extracts'));
    expect([Math.round(frame.x - before.x), Math.round(frame.y - before.y)]).toEqual([0, 0]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => Math.round((await middleOf(card('Extracts'))).y - from.y)).toBe(0);
  });

  it('stands for a task in it that is gone to', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    await page.keyboard.press('Shift+G');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Extract orders');
    await page.keyboard.press('Enter');
    await page.locator('[data-holds-selected]').waitFor();
    await expect.poll(() => field(page, 'Name').inputValue()).toBe('Extract orders');
    await page.keyboard.press('Shift+G');
    await node(page, 'Extract orders').waitFor();
  });

  it('is collapsed in the file that is written', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    await page.keyboard.press('Shift+G');
    expect(Object.values((await savedGroups())!)).toMatchObject([{ name: 'Extracts', collapsed: true }]);
  });
});

describe('a task that is dragged into a group', () => {
  const dragTo = async (name: string, to: { readonly x: number; readonly y: number }) => {
    const { x, y } = await middleOf(node(page, name));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 3, y);
    await page.mouse.move(to.x, to.y, { steps: 10 });
  };

  it('joins it, as one step, and is told so before', async () => {
    await make('Extracts', 'Extract orders', 'Extract returns');
    await dragTo('Audit log', await middleOf(group(page, 'Extracts')));
    await page.locator('[data-drop-hint]', { hasText: 'Drop to add it to Extracts' }).waitFor();
    await page.mouse.up();
    await group(page, 'Extracts, 3 tasks').waitFor();
    await page.keyboard.press('Control+z');
    await group(page, 'Extracts, 2 tasks').waitFor();
  });

  it('joins a collapsed one, and is in its card then', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    await page.keyboard.press('Shift+G');
    await dragTo('Audit log', await middleOf(card('Extracts')));
    await page.mouse.up();
    await card('Extracts, 3 tasks').waitFor();
    expect((await drawing(page)).nodes).not.toContain('Audit log');
  });

  it('does not join it when the drag is cancelled', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    await dragTo('Audit log', await middleOf(group(page, 'Extracts')));
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => page.locator('[data-drop-hint]').count()).toBe(0);
    await group(page, 'Extracts, 2 tasks').waitFor();
  });
});

it('shows on its card how its tasks ran last', async () => {
  const first = await create(page, taskOn('card-1', 'Card: first'));
  await create(page, taskOn('card-2', 'Card: second', [first]));
  await pullChain(page, 'Card: first');
  await settled(page);
  await make('Both', 'Card: first', 'Card: second');
  await page.keyboard.press('Shift+G');
  await page.evaluate((task) => fetch(`./api/v1/tasks/${task}/actions/start`, { method: 'POST' }), first);
  await card('Both').getByRole('img', { name: '2 succeeded' }).waitFor({ timeout: 30_000 });
});
