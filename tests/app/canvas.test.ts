import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../../lib/index.ts';
import { openCode } from '../support/code.ts';
import {
  addTask,
  boxOf,
  clickEdge,
  closeDesigner,
  drawing,
  field,
  node,
  openDesigner,
  openFile,
  pullEdge,
  settled,
  useBrowser,
} from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const undo = () => page.keyboard.press('Control+z');
const redo = () => page.keyboard.press('Control+Shift+z');
const placeOf = (name: string) => boxOf(node(page, name));
const label = (edge: string) => page.locator('.react-flow__edge').and(page.getByLabel(edge, { exact: true }));

describe('adding', () => {
  it('adds a task with N and asks for its name', async () => {
    await addTask(page, 'Load weather');
    await expect.poll(() => node(page, 'Load weather').count()).toBe(1);
    await expect.poll(() => page.getByText('new', { exact: true }).count()).toBe(1);
  });

  it('loses nothing of what is typed while the code of its box is being fetched', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/Popovers-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await settled(page);
    await page.keyboard.press('n');
    await page.keyboard.type('Load weathr');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('er');
    await page.keyboard.press('Enter');
    release();
    await expect.poll(() => node(page, 'Load weather').count()).toBe(1);
  });

  it('takes the added task back in one step, and adds nothing where the name is not wanted', async () => {
    await addTask(page, 'Load weather');
    await expect.poll(() => node(page, 'Load weather').count()).toBe(1);
    await undo();
    await expect.poll(async () => (await drawing(page)).nodes.length).toBe(13);
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await drawing(page)).nodes).toHaveLength(13);
  });

  it('adds the task that runs next where an edge is let go over nothing', async () => {
    await pullEdge(page, 'Audit log', 'FAILED', { x: 700, y: 600 });
    await page.keyboard.type('Tell someone');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await drawing(page)).edges).toContain('Audit log to Tell someone, failed');
    const { x, y } = await placeOf('Tell someone');
    expect(Math.abs(x - 700)).toBeLessThan(20);
    expect(Math.abs(y - 600)).toBeLessThan(60);
  });
});

describe('edges', () => {
  it('says why an edge may not be drawn, and draws nothing', async () => {
    const before = await drawing(page);
    await pullEdge(page, 'Extract orders', 'SUCCEEDED', 'Stage sales');
    await page.getByText('Stage sales already waits for that.').waitFor();
    expect(await drawing(page)).toEqual(before);
  });

  it('changes a status in place', async () => {
    await page.locator('button', { hasText: 'any end' }).click();
    await page.getByRole('menuitemradio', { name: 'failed' }).click();
    await label('Executive report to Audit log, failed').waitFor({ state: 'attached' });
    await undo();
    await label('Executive report to Audit log, any end').waitFor({ state: 'attached' });
  });

  it('puts an end of an edge elsewhere', async () => {
    await clickEdge(page, 'Executive report to Audit log, any end');
    const end = await boxOf(page.locator('.react-flow__edgeupdater-target'));
    const target = await placeOf('Rebuild price list');
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2);
    await page.mouse.down();
    await page.mouse.move(target.x + 80, target.y + 20, { steps: 10 });
    await page.mouse.up();
    await expect
      .poll(async () => (await drawing(page)).edges)
      .toContain('Executive report to Rebuild price list, any end');
    expect((await drawing(page)).edges).not.toContain('Executive report to Audit log, any end');
  });

  it('shows how a task waits once two edges come in', async () => {
    await pullEdge(page, 'Rebuild price list', 'FAILED', 'Audit log');
    await expect.poll(() => node(page, 'Audit log').getByText('ANY', { exact: true }).count()).toBe(1);
  });
});

describe('deleting', () => {
  it('takes the edges of a task along, and brings them back', async () => {
    const before = await drawing(page);
    await node(page, 'Stage sales').click();
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await drawing(page)).nodes.length).toBe(12);
    expect((await drawing(page)).edges.filter((edge) => edge.includes('Stage sales'))).toEqual([]);
    await undo();
    await expect.poll(() => drawing(page)).toEqual(before);
    await redo();
    await expect.poll(async () => (await drawing(page)).nodes.length).toBe(12);
  });

  it('leaves the chain alone while a field has the focus', async () => {
    await node(page, 'Stage sales').click();
    await field(page, 'Name').press('End');
    await page.keyboard.press('Backspace');
    await expect.poll(() => node(page, 'Stage sale').count()).toBe(1);
    expect((await drawing(page)).nodes).toHaveLength(13);
  });
});

describe('moving', () => {
  it('moves a task by hand as one step', async () => {
    const from = await placeOf('Rebuild price list');
    await page.mouse.move(from.x + 30, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 230, from.y + 60, { steps: 12 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await placeOf('Rebuild price list')).x - from.x)).toBeGreaterThan(180);
    await undo();
    await expect.poll(() => placeOf('Rebuild price list')).toEqual(from);
  });

  it('moves a task by Ctrl and the arrow keys, and takes it back', async () => {
    const from = await placeOf('Rebuild price list');
    await node(page, 'Rebuild price list').click();
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+ArrowDown');
    await expect.poll(async () => (await placeOf('Rebuild price list')).y).toBeGreaterThan(from.y);
    await undo();
    await expect.poll(() => placeOf('Rebuild price list')).toEqual(from);
  });

  it('tidies only when asked, and that can be undone', async () => {
    const from = await placeOf('Rebuild price list');
    await page.mouse.move(from.x + 30, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 430, from.y + 90, { steps: 12 });
    await page.mouse.up();
    const moved = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((one) => one.style.transform),
      );
    const before = await moved();
    await page.keyboard.press('Shift+T');
    await expect.poll(moved).not.toEqual(before);
    await undo();
    await expect.poll(moved).toEqual(before);
  });
});

describe('a large chain', () => {
  /** How many nodes and edges are put on the page, seen or not, while something happens. */
  const drawnBy = async (run: () => Promise<void>): Promise<number> => {
    await page.evaluate(() => {
      const counted = window as unknown as { drawn: number };
      counted.drawn = 0;
      const setAttribute = Element.prototype.setAttribute;
      Element.prototype.setAttribute = function (name, value) {
        if (name === 'data-id') counted.drawn += 1;
        setAttribute.call(this, name, value);
      };
    });
    await run();
    return page.evaluate(() => (window as unknown as { drawn: number }).drawn);
  };

  it('has only drawn what is seen of it, also when it goes', async () => {
    await openFile(page, 'large.json', JSON.stringify(sample({ tasks: 1_000 })));
    await page.getByText('1000 tasks').first().waitFor();
    await settled(page);
    const onPage = await page.locator('[data-id]').count();
    expect(onPage).toBeGreaterThan(0);
    const drawn = await drawnBy(async () => {
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await page.getByText('No tasks yet').waitFor();
      await undo();
      await page.getByText('1000 tasks').first().waitFor();
      await expect.poll(() => page.locator('[data-id]').count()).toBe(onPage);
    });
    expect(drawn).toBeGreaterThanOrEqual(onPage);
    expect(drawn).toBeLessThan(400);
  });
});

it('keeps room for its tools between the panels that can be open beside it', async () => {
  await page.keyboard.press('o');
  await page.getByRole('treegrid').waitFor();
  await openCode(page);
  await page.keyboard.press('Control+f');
  const find = page.getByRole('search');
  await find.waitFor();
  const canvas = await boxOf(page.getByRole('main', { name: 'Canvas' }));
  expect(canvas.x).toBeGreaterThan(0);
  expect(canvas.width).toBeGreaterThanOrEqual(440);
  for (const inside of [page.getByRole('toolbar', { name: 'Canvas tools' }), find]) {
    const { x, width } = await boxOf(inside);
    expect(x).toBeGreaterThanOrEqual(canvas.x);
    expect(x + width).toBeLessThanOrEqual(canvas.x + canvas.width);
  }
  const pane = await boxOf(page.getByRole('region', { name: 'JSON' }));
  const close = await boxOf(page.getByRole('button', { name: 'Hide the JSON', exact: true }));
  expect(close.x + close.width).toBeLessThanOrEqual(pane.x + pane.width);
});
