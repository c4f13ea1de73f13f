import type { CDPSession, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  boxOf,
  clickEdge,
  closeDesigner,
  drawing,
  holdShift,
  node,
  openDesigner,
  useBrowser,
} from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const TASK = 'Mart: revenue';
const placeOf = (name: string) => boxOf(node(page, name));
/** To a few pixels: what is let go comes to whole ones of the plane. */
const isAt = async (name: string, { x, y }: { x: number; y: number }) => {
  const now = await placeOf(name);
  return Math.hypot(now.x - x, now.y - y) < 3;
};
const lines = () =>
  page.locator('.react-flow__edge path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
const undoButton = () => page.getByRole('button', { name: 'Undo' }).first();
const selected = () =>
  page
    .locator('.react-flow__node.selected')
    .evaluateAll((nodes) => nodes.map((one) => one.getAttribute('aria-label')).toSorted());

/** Presses on a place, goes on to another, and holds the button. */
async function pull(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

async function pullTask(): Promise<{ x: number; y: number }> {
  const from = await placeOf(TASK);
  await pull({ x: from.x + 30, y: from.y + 20 }, { x: from.x + 110, y: from.y + 150 });
  await expect.poll(async () => (await placeOf(TASK)).y).toBeGreaterThan(from.y + 100);
  return from;
}

async function pullEdgeOver(target: string): Promise<void> {
  const exit = await boxOf(node(page, 'Rebuild price list').locator('[data-exit=FAILED]'));
  const to = await placeOf(target);
  await pull({ x: exit.x + 5, y: exit.y + 5 }, { x: to.x + 60, y: to.y + 25 });
  await page.locator('[data-connecting]').waitFor();
}

/** The pointer comes back over a place with no button held: it went up where the page could not see it. */
async function comeBack(at: { x: number; y: number }): Promise<void> {
  const client: CDPSession = await page.context().newCDPSession(page);
  await client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: at.x, y: at.y, buttons: 0 });
  await client.detach();
}

describe('Escape', () => {
  it('puts a dragged task back where it was, with its edges, and changes nothing', async () => {
    const before = await lines();
    const from = await pullTask();
    await page.keyboard.press('Escape');
    await expect.poll(() => placeOf(TASK)).toEqual(from);
    expect(await lines()).toEqual(before);
    await page.mouse.move(from.x + 300, from.y + 300);
    expect(await placeOf(TASK)).toEqual(from);
    await page.mouse.up();
    expect(await undoButton().isDisabled()).toBe(true);
    expect(await lines()).toEqual(before);
  });

  it('lets the next drag begin anew', async () => {
    await pullTask();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    const from = await pullTask();
    await page.mouse.up();
    await expect.poll(async () => (await placeOf(TASK)).y).toBeGreaterThan(from.y + 100);
    expect(await undoButton().isDisabled()).toBe(false);
  });

  it('gives up an edge that is pulled, over a task or over nothing', async () => {
    const before = await drawing(page);
    for (const target of ['Audit log', 'Rebuild price list']) {
      await pullEdgeOver(target);
      await page.keyboard.press('Escape');
      await page.locator('[data-connecting]').waitFor({ state: 'detached' });
      await page.mouse.up();
    }
    expect(await drawing(page)).toEqual(before);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('leaves an edge whose end is pulled elsewhere where it was', async () => {
    const before = await drawing(page);
    await clickEdge(page, 'Executive report to Audit log, any end');
    const end = await boxOf(page.locator('.react-flow__edgeupdater-target'));
    const to = await placeOf('Mart: returns');
    await pull({ x: end.x + end.width / 2, y: end.y + end.height / 2 }, { x: to.x + 20, y: to.y + 25 });
    await page.locator('[data-connecting]').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await drawing(page)).toEqual(before);
  });

  it('gives back the selection when a frame is drawn', async () => {
    await node(page, 'Audit log').click();
    const [from, to] = [await placeOf('Extract orders'), await placeOf('Extract returns')];
    await holdShift(page);
    await pull({ x: from.x - 15, y: from.y - 15 }, { x: to.x + to.width + 15, y: to.y + to.height + 15 });
    await expect.poll(async () => (await selected()).length).toBe(3);
    await page.keyboard.press('Escape');
    await expect.poll(selected).toEqual(['Audit log']);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    expect(await selected()).toEqual(['Audit log']);
  });
});

describe('a drag whose end the page does not see', () => {
  it('is over when the pointer comes back without a button held, with the task where it was last', async () => {
    const from = await pullTask();
    const there = await placeOf(TASK);
    await comeBack({ x: from.x + 400, y: from.y + 20 });
    expect(await isAt(TASK, there)).toBe(true);
    expect(await undoButton().isDisabled()).toBe(false);
  });

  it('is over when the window is left', async () => {
    const from = await pullTask();
    const there = await placeOf(TASK);
    await page.evaluate(() => window.dispatchEvent(new FocusEvent('blur')));
    await page.mouse.move(from.x + 400, from.y + 20);
    expect(await isAt(TASK, there)).toBe(true);
  });

  it('puts no task on the edge that it was over', async () => {
    const before = await drawing(page);
    const from = await placeOf('Rebuild price list');
    const label = await boxOf(page.locator('button', { hasText: 'any end' }));
    await pull({ x: from.x + 30, y: from.y + 20 }, { x: label.x + label.width + 6, y: label.y + label.height / 2 });
    await page.locator('[data-drop-hint]').waitFor();
    await page.evaluate(() => window.dispatchEvent(new FocusEvent('blur')));
    await page.locator('[data-drop-hint]').waitFor({ state: 'detached' });
    expect((await drawing(page)).edges).toEqual(before.edges);
  });

  it('draws no edge and asks for no task', async () => {
    const before = await drawing(page);
    await pullEdgeOver('Audit log');
    await comeBack({ x: 500, y: 500 });
    await page.locator('[data-connecting]').waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(await drawing(page)).toEqual(before);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is over when a touch is cancelled', async () => {
    const exit = await boxOf(node(page, 'Rebuild price list').locator('[data-exit=FAILED]'));
    const before = await drawing(page);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const at = { x: exit.x + 5, y: exit.y + 5 };
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    for (const x of [20, 40, 60])
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: at.x + x, y: at.y + x }] });
    await page.locator('[data-connecting]').waitFor();
    await client.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
    await page.locator('[data-connecting]').waitFor({ state: 'detached' });
    expect(await drawing(page)).toEqual(before);
  });
});
