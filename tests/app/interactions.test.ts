import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addTask,
  boxOf,
  clickEdge,
  closeDesigner,
  drawing,
  exported,
  holdShift,
  node,
  openDesigner,
  pullEdge,
  useBrowser,
} from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const undo = () => page.keyboard.press('Control+z');
const edges = async () => (await drawing(page)).edges;
const nodes = async () => (await drawing(page)).nodes;
const selected = () =>
  page
    .locator('.react-flow__node.selected')
    .evaluateAll((found) => found.map((one) => one.getAttribute('aria-label')).toSorted());
const placeOf = (name: string) => boxOf(node(page, name));

async function drag(name: string, to: { x: number; y: number }): Promise<void> {
  const from = await placeOf(name);
  await page.mouse.move(from.x + 30, from.y + 20);
  await page.mouse.down();
  // the way to where the drag begins is not part of it
  await page.mouse.move(from.x + 33, from.y + 20);
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

async function select(...names: string[]): Promise<void> {
  for (const [index, name] of names.entries())
    await node(page, name).click(index === 0 ? {} : { modifiers: ['Shift'] });
}

describe('quick-add', () => {
  it('asks for the name where the pointer is, and puts the task there', async () => {
    await page.mouse.move(820, 640);
    await addTask(page, 'Load weather');
    const { x, y, width } = await placeOf('Load weather');
    expect(Math.abs(x + width / 2 - 820)).toBeLessThan(20);
    expect(Math.abs(y - 640)).toBeLessThan(30);
  });

  it('asks where the canvas is double-clicked', async () => {
    await page.mouse.dblclick(820, 640);
    await page.getByRole('combobox', { name: 'Add a task' }).fill('Load weather');
    await page.keyboard.press('Enter');
    await node(page, 'Load weather').waitFor();
  });

  it('ties a task that is there to an edge let go over nothing, when its name is chosen', async () => {
    await pullEdge(page, 'Audit log', 'FAILED', { x: 900, y: 650 });
    await page.keyboard.type('price');
    await page.getByRole('option', { name: 'Rebuild price list' }).click();
    await expect.poll(edges).toContain('Audit log to Rebuild price list, failed');
  });
});

describe('edges', () => {
  it('takes a new task by its plus', async () => {
    await clickEdge(page, 'Executive report to Audit log, any end');
    await page.getByRole('button', { name: 'Insert a task on this edge' }).click();
    await page.keyboard.type('Check');
    await page.keyboard.press('Enter');
    await expect.poll(edges).toContain('Executive report to Check, any end');
    expect(await edges()).toContain('Check to Audit log, succeeded');
    await undo();
    await expect.poll(edges).toContain('Executive report to Audit log, any end');
  });

  it('takes a task that is dropped on it, as one step', async () => {
    const before = await drawing(page);
    const label = await boxOf(page.locator('button', { hasText: 'any end' }));
    await drag('Rebuild price list', { x: label.x + label.width + 6, y: label.y + label.height / 2 });
    await expect.poll(edges).toContain('Executive report to Rebuild price list, any end');
    expect(await edges()).toContain('Rebuild price list to Audit log, succeeded');
    await undo();
    await expect.poll(() => drawing(page)).toEqual(before);
  });

  it('says while an edge is pulled why it may not end there', async () => {
    const exit = await boxOf(node(page, 'Extract orders').locator('[data-exit=SUCCEEDED]'));
    const target = await placeOf('Stage sales');
    await page.mouse.move(exit.x + 5, exit.y + 5);
    await page.mouse.down();
    await page.mouse.move(exit.x + 15, exit.y + 5, { steps: 3 });
    await page.locator('[data-connecting]').waitFor();
    await page.mouse.move(target.x + 60, target.y + 20, { steps: 8 });
    await page.locator('.react-flow__connection').getByText('Stage sales already waits for that.').waitFor();
    await page.mouse.up();
  });
});

describe('selecting', () => {
  it('takes what lies in a frame that is drawn with Shift', async () => {
    const [from, to] = [await placeOf('Extract orders'), await placeOf('Extract returns')];
    await holdShift(page);
    await page.mouse.move(from.x - 15, from.y - 15);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width + 15, to.y + to.height + 15, { steps: 8 });
    await page.locator('.react-flow__selection').waitFor();
    await expect.poll(selected).toHaveLength(3);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(selected).toEqual(['Extract customers', 'Extract orders', 'Extract returns']);
  });
});

describe('the clipboard', () => {
  it('takes tasks as plain JSON, gives copies with the edges between them, cuts, and takes JSON from anywhere', async () => {
    await select('Mart: customers', 'Executive report');
    await page.keyboard.press('Control+c');
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as { name: string }[];
    expect(copied.map(({ name }) => name)).toEqual(['Mart: customers', 'Executive report']);
    await page.keyboard.press('Control+v');
    await expect.poll(edges).toContain('Mart: customers copy to Executive report copy, succeeded');
    expect((await edges()).filter((edge) => edge.includes('copy'))).toHaveLength(1);
    await undo();
    await expect.poll(async () => (await nodes()).length).toBe(13);
    await select('Audit log');
    await page.keyboard.press('Control+x');
    await expect.poll(nodes).not.toContain('Audit log');
    await page.evaluate(() => navigator.clipboard.writeText('{"name": "From elsewhere", "size": 1.0}'));
    await page.keyboard.press('Control+v');
    await expect.poll(nodes).toContain('From elsewhere');
    expect(await exported(page)).toContain('"size": 1.0');
  });
});

describe('arranging', () => {
  it('shows with what a dragged task is in line, and leaves it there', async () => {
    const from = await placeOf('Rebuild price list');
    const line = await placeOf('Mart: customers');
    await page.mouse.move(from.x + 30, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 33, from.y + 20);
    await page.mouse.move(line.x + 35, from.y + 40, { steps: 12 });
    await page.locator('[class*=guide]').first().waitFor();
    await page.mouse.up();
    await expect.poll(async () => Math.abs((await placeOf('Rebuild price list')).x - line.x)).toBeLessThan(0.5);
    expect(await page.locator('[class*=guide]').count()).toBe(0);
  });
});

it('says while a task is dragged over an edge that it will be put between its ends', async () => {
  const from = await placeOf('Rebuild price list');
  const label = await boxOf(page.locator('button', { hasText: 'any end' }));
  await page.mouse.move(from.x + 30, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(label.x + label.width + 6, label.y + label.height / 2, { steps: 12 });
  const hint = page.locator('[data-drop-hint]');
  await expect
    .poll(async () => (await hint.innerText()).trim())
    .toBe('Drop to run it between Executive report and Audit log');
  const [words, card] = [await boxOf(hint), await placeOf('Rebuild price list')];
  expect(words.y + words.height).toBeLessThanOrEqual(card.y);
  await page.keyboard.press('Escape');
  await hint.waitFor({ state: 'detached' });
  await page.mouse.up();
});

it('offers nothing in the menu of a task that is in no file that cannot be done with it', async () => {
  await page.locator('.react-flow__node-ghost').click({ button: 'right' });
  await page.getByRole('menuitem').first().waitFor();
  const offered = (await page.getByRole('menuitem').allInnerTexts()).join();
  expect(offered).toContain('Connect the selected tasks');
  expect(offered).not.toMatch(/Enable|Disable|Cut|Copy|Duplicate|Rename/);
  await page.keyboard.press('Escape');
});

it('offers in a menu what can be done with what was clicked on', async () => {
  await node(page, 'Stage sales').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect.poll(nodes).toContain('Stage sales copy');
  await page.mouse.click(820, 640, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Add a task' }).click();
  await page.getByRole('combobox', { name: 'Add a task' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});
