import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromCompact } from '../../lib/formats/index.ts';
import { compile, move, open, save, unwrap } from '../../lib/index.ts';
import { chainOfTasks } from '../support/chainOfTasks.ts';
import {
  chooseFromMenu,
  boxOf,
  closeDesigner,
  holdShift,
  node,
  openDesigner,
  openFile,
  settled,
  useBrowser,
} from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

/** A chain document of lines of five tasks, so many of them in a row. */
function placedChain(tasks: number, lines: number): string {
  const names = Array.from({ length: tasks }, (_, index) => `Task ${index + 1}`);
  const edges = names.flatMap((name, index) =>
    index % 5 === 0 ? [] : [{ source: names[index - 1]!, status: 'SUCCEEDED' as const, target: name }],
  );
  const made = fromCompact({ tasks: names.map((name) => ({ id: name, name, appId: name })), edges });
  const opened = made.ok ? open(JSON.stringify(compile(made.value.chain))) : null;
  if (!opened?.ok) throw new Error('The chain is not valid');
  const columns = 5 * lines;
  const places = names.map(
    (name, index) => [name, { x: (index % columns) * 360, y: Math.floor(index / columns) * 110 }] as const,
  );
  return save(unwrap(move(opened.value, { moves: new Map(places) })).document, { shape: 'chain' });
}

async function openPlaced(tasks: number, lines: number): Promise<void> {
  await openFile(page, 'placed.chain.json', placedChain(tasks, lines));
  await page.getByText(`${tasks} tasks ·`).waitFor();
  await settled(page);
}

const zoom = async () =>
  Number.parseInt(await page.getByRole('toolbar', { name: 'Canvas tools' }).getByText(/%/).innerText(), 10);
const canvasBox = () => boxOf(page.getByRole('main', { name: 'Canvas' }));

describe('fit', () => {
  it('shows all of 300 tasks, and opening shows what can be read', async () => {
    await openPlaced(300, 4);
    expect(await zoom()).toBeGreaterThanOrEqual(45);
    expect(await zoom()).toBeLessThanOrEqual(100);
    await page.keyboard.press('1');
    await expect.poll(zoom).toBeLessThan(45);
    const canvas = await canvasBox();
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.react-flow__node')].map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(boxes).toHaveLength(300);
    const outside = boxes.filter(
      ({ left, top, right, bottom }) =>
        left < canvas.x || top < canvas.y || right > canvas.x + canvas.width || bottom > canvas.y + canvas.height,
    );
    expect(outside).toEqual([]);
  });

  it('begins a new chain at 100 %', async () => {
    await page.keyboard.press('1');
    await chooseFromMenu(page, 'File', 'New chain');
    await expect.poll(zoom).toBe(100);
  });
});

describe('the picture of a large chain', () => {
  /** Where something is painted, on the page; `null` while nothing is. */
  const painted = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-picture] canvas');
      if (!canvas) return null;
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
      let [left, top, right, bottom] = [width, height, 0, 0];
      for (let index = 3; index < data.length; index += 4) {
        if (data[index] === 0) continue;
        const [x, y] = [((index - 3) / 4) % width, Math.floor((index - 3) / 4 / width)];
        [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
      }
      const box = canvas.getBoundingClientRect();
      return { left: box.left + left, top: box.top + top, right: box.left + right, bottom: box.top + bottom };
    });

  beforeEach(async () => {
    await openPlaced(1500, 10);
    await page.keyboard.press('1');
    await page.locator('[data-picture]').waitFor();
  });

  it('takes the place of thousands of elements, and all of it is seen', async () => {
    expect(await page.locator('.react-flow__node').count()).toBe(0);
    const canvas = await canvasBox();
    const all = (await painted())!;
    expect(all.right - all.left).toBeGreaterThan(canvas.width / 2);
    expect(all.left).toBeGreaterThan(canvas.x);
    expect(all.right).toBeLessThan(canvas.x + canvas.width);
    expect(all.top).toBeGreaterThan(canvas.y);
    expect(all.bottom).toBeLessThan(canvas.y + canvas.height);
  });

  it('says on what task the pointer is, and a click goes there', async () => {
    const canvas = await canvasBox();
    // the first task lies at the origin
    const [x, y] = await page.evaluate(
      ([left, top]) => {
        const { a, e, f } = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport')!).transform);
        return [left! + e + 100 * a, top! + f + 30 * a] as const;
      },
      [canvas.x, canvas.y],
    );
    await page.mouse.move(x, y);
    const name = await page.locator('[class*=pointed]').innerText();
    await page.mouse.click(x, y);
    await expect.poll(() => node(page, name).first().isVisible()).toBe(true);
    // the view glides there
    await expect.poll(zoom).toBeGreaterThanOrEqual(45);
    await expect.poll(() => page.locator('.react-flow__node.selected').getAttribute('aria-label')).toBe(name);
  });

  it('selects what lies in a frame that is drawn over it, unless Escape ends that', async () => {
    const [canvas, all] = [await canvasBox(), (await painted())!];
    const counted = () => page.getByRole('complementary', { name: 'Inspector' }).locator('dd').first().innerText();
    const pull = async (to: number) => {
      await page.keyboard.up('Shift');
      await holdShift(page);
      await page.mouse.move(canvas.x + 8, all.top - 6);
      await page.mouse.down();
      await page.mouse.move(to, all.bottom + 6, { steps: 6 });
    };
    await pull(all.right + 6);
    await page.mouse.up();
    await expect.poll(counted).toBe('1500');
    await pull((all.left + all.right) / 2);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await counted()).toBe('1500');
    await pull((all.left + all.right) / 2);
    await page.mouse.up();
    await expect.poll(async () => Number(await counted())).toBeLessThan(1500);
    expect(Number(await counted())).toBeGreaterThan(100);
    await page.keyboard.up('Shift');
  });

  it('gives way to the tasks themselves when they get large enough', async () => {
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('+');
    await page.locator('[data-picture]').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.react-flow__node').count()).toBeGreaterThan(0);
  });
});

it('shows a task that is gone to where nothing lies over it', async () => {
  await page.keyboard.press('1');
  await settled(page);
  const map = await boxOf(page.getByRole('img', { name: 'Overview', exact: true }));
  const from = await boxOf(node(page, 'Rebuild price list'));
  // the task is brought under the overview
  await page.mouse.move(from.x + 20, from.y - 40);
  await page.mouse.down();
  await page.mouse.move(map.x + 40, map.y - 20, { steps: 6 });
  await page.mouse.up();
  const over = async () => {
    const box = await boxOf(node(page, 'Rebuild price list'));
    return (
      box.x < map.x + map.width && box.x + box.width > map.x && box.y < map.y + map.height && box.y + box.height > map.y
    );
  };
  expect(await over()).toBe(true);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Rebuild price list');
  await page.keyboard.press('Enter');
  await expect.poll(over).toBe(false);
  const [box, canvas] = [await boxOf(node(page, 'Rebuild price list')), await canvasBox()];
  expect(box.x).toBeGreaterThan(canvas.x);
  expect(box.x + box.width).toBeLessThan(canvas.x + canvas.width);
});

it('draws a single task in the overview as small as one of a few', async () => {
  await openFile(page, 'one.json', chainOfTasks('Only one'));
  await node(page, 'Only one').waitFor();
  const widest = () =>
    page
      .getByRole('img', { name: 'Overview', exact: true })
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
        const painted = Array.from({ length: width }, (_, x) => x).filter((x) =>
          Array.from({ length: height }, (_, y) => data[(y * width + x) * 4 + 3]!).some((alpha) => alpha > 0),
        );
        return painted.length === 0 ? 0 : (painted.at(-1)! - painted[0]! + 1) / width;
      });
  await expect.poll(widest).toBeGreaterThan(0);
  await expect.poll(widest).toBeLessThan(0.25);
});
