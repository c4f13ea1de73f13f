import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dragFrom, group, note, placeOf, select, viewOf } from '../support/notes.ts';
import { closeDesigner, exported, field, node, openDesigner, openFile, settled, useBrowser } from '../support/page.ts';
import { comeBack, isMarked, kept } from '../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const FREE = { x: 720, y: 600 };

async function addNote(text: string, at = FREE): Promise<void> {
  await page.mouse.move(at.x, at.y);
  await page.keyboard.press('Shift+N');
  await page.getByLabel('Text of the note').waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
}

describe('a note', () => {
  it('is added where the pointer is, and written at once; what is typed is one step', async () => {
    await addNote('Ask Ada');
    const box = await placeOf(note(page, 'Ask Ada'));
    expect(box.x < FREE.x && FREE.x < box.x + box.width && box.y < FREE.y && FREE.y < box.y + box.height).toBe(true);
    expect(await note(page, 'Ask Ada').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+z');
    await note(page, 'empty').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.react-flow__node-note').count()).toBe(0);
  });

  it('is text, whatever is written in it', async () => {
    await addNote('<img src=x onerror=alert(1)>');
    await expect.poll(() => page.locator('.react-flow__node-note').innerText()).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('.react-flow__node-note img').count()).toBe(0);
  });

  it('of a selected task is pinned to it, and goes where that is dragged, back again in one step; its menu unpins it', async () => {
    await node(page, 'Mart: customers').click();
    await page.keyboard.press('Shift+N');
    await page.keyboard.type('Runs long');
    await page.keyboard.press('Escape');
    const pinned = page.getByLabel('Note: Runs long, pinned to Mart: customers');
    const [before, task] = [await placeOf(pinned), await placeOf(node(page, 'Mart: customers'))];
    await dragFrom(page, { x: task.x + 30, y: task.y + 20 }, { x: task.x + 95, y: task.y + 187 });
    await expect.poll(async () => (await placeOf(pinned)).y - before.y).toBeGreaterThan(100);
    const [after, moved] = [await placeOf(pinned), await placeOf(node(page, 'Mart: customers'))];
    expect(Math.round(after.x - before.x)).toBe(Math.round(moved.x - task.x));
    expect(Math.round(after.y - before.y)).toBe(Math.round(moved.y - task.y));
    await page.keyboard.press('Control+z');
    await expect.poll(() => placeOf(pinned)).toEqual(before);
    await pinned.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Unpin the note' }).click();
    await page.getByLabel('Note: Runs long', { exact: true }).waitFor();
  });

  it('is edited by Enter and by a double click, which a click elsewhere ends', async () => {
    await addNote('One');
    await page.keyboard.press('Enter');
    await page.getByLabel('Text of the note').fill('Two');
    await page.mouse.click(FREE.x + 250, FREE.y + 40);
    await note(page, 'Two').dblclick();
    await page.getByLabel('Text of the note').fill('Three');
    await page.mouse.click(FREE.x + 250, FREE.y + 40);
    await note(page, 'Three').waitFor();
    expect(await page.getByLabel('Text of the note').count()).toBe(0);
  });

  it('is dragged, moved by keys, resized by its corner, and deleted', async () => {
    await addNote('Movable');
    const first = await placeOf(note(page, 'Movable'));
    await dragFrom(page, { x: first.x + 20, y: first.y + 20 }, { x: first.x - 80, y: first.y + 50 });
    await expect.poll(async () => Math.round((await placeOf(note(page, 'Movable'))).x - first.x)).toBeLessThan(-90);
    const second = await placeOf(note(page, 'Movable'));
    await page.keyboard.press('Control+ArrowRight');
    await expect.poll(async () => (await placeOf(note(page, 'Movable'))).x - second.x).toBeGreaterThan(3);
    const corner = await placeOf(page.locator('.react-flow__resize-control'));
    await dragFrom(page, { x: corner.x + 4, y: corner.y + 4 }, { x: corner.x + 64, y: corner.y + 44 });
    await expect.poll(async () => (await placeOf(note(page, 'Movable'))).width - second.width).toBeGreaterThan(40);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => Math.round((await placeOf(note(page, 'Movable'))).width - second.width)).toBe(0);
    await note(page, 'Movable').click();
    await page.keyboard.press('Delete');
    await expect.poll(() => note(page, 'Movable').count()).toBe(0);
  });

  it('shows its fields when it is selected', async () => {
    await addNote('Fields');
    await field(page, 'Text').fill('By the panel');
    await note(page, 'By the panel').waitFor();
    await field(page, 'Height').fill('200');
    await expect.poll(async () => (await viewOf(page)).notes?.['note-1']?.size).toEqual([216, 200]);
  });

  it('is reached by Tab, and is selected then', async () => {
    await addNote('By Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.react-flow__node.selected').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.react-flow__node.selected').getAttribute('aria-label')).toBe('Note: By Tab');
  });
});

describe('a group', () => {
  async function make(name: string, ...tasks: string[]): Promise<void> {
    await select(page, ...tasks);
    await page.keyboard.press('Control+g');
    await page.getByLabel('Name of the group').waitFor();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }

  it('is made of the selected tasks and named, and lies around them', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    const frame = await placeOf(group(page, 'Extracts, 2 tasks'));
    for (const name of ['Extract orders', 'Extract customers']) {
      const { x, y, width, height } = await placeOf(node(page, name));
      expect(
        frame.x < x && frame.y < y && frame.x + frame.width > x + width && frame.y + frame.height > y + height,
      ).toBe(true);
    }
  });

  it('is dragged by its title with its tasks, as one step', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    // on the canvas, which moves along by itself at its edge
    const where = (name: string) =>
      node(page, name).evaluate((element) => element.style.transform.match(/-?[\d.]+/g)!.map(Number));
    const names = ['Extract orders', 'Extract customers'] as const;
    const before = await Promise.all(names.map(where));
    const title = await placeOf(page.locator('[data-title]'));
    await dragFrom(page, { x: title.x + 12, y: title.y + 10 }, { x: title.x + 72, y: title.y + 97 });
    await expect.poll(async () => (await where(names[0]))[1]! - before[0]![1]!).toBeGreaterThan(80);
    const after = await Promise.all(names.map(where));
    expect(after[0]!.map((at, axis) => at - before[0]![axis]!)).toEqual(
      after[1]!.map((at, axis) => at - before[1]![axis]!),
    );
    await page.keyboard.press('Control+z');
    await expect.poll(() => Promise.all(names.map(where))).toEqual(before);
  });

  it('lets the canvas be moved inside it', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    const frame = await placeOf(group(page, 'Extracts'));
    await dragFrom(
      page,
      { x: frame.x + 8, y: frame.y + frame.height / 2 },
      { x: frame.x + 68, y: frame.y + frame.height / 2 + 30 },
    );
    await expect.poll(async () => Math.round((await placeOf(group(page, 'Extracts'))).x - frame.x)).toBeGreaterThan(40);
    expect((await viewOf(page)).positions).toEqual(JSON.parse(await exported(page, 'chain')).view.positions);
  });

  it('is renamed by a double click and by F2, takes tasks in and out, and is taken apart', async () => {
    await make('Extracts', 'Extract orders', 'Extract customers');
    await page.locator('[data-title]').dblclick();
    await page.getByLabel('Name of the group').fill('Sources');
    await page.keyboard.press('Enter');
    await group(page, 'Sources').waitFor();
    await page.keyboard.press('F2');
    await page.getByLabel('Name of the group').fill('Ins');
    await page.keyboard.press('Escape');
    await node(page, 'Extract returns').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+g');
    await group(page, 'Ins, 3 tasks').waitFor();
    await node(page, 'Extract orders').click();
    await page.keyboard.press('Control+Shift+g');
    await group(page, 'Ins, 2 tasks').waitFor();
    await page.locator('[data-title]').click();
    await page.getByRole('button', { name: 'Take it out of the group: Extract customers' }).click();
    await group(page, 'Ins, 1 task').waitFor();
    await page.keyboard.press('Control+Shift+g');
    await expect.poll(() => page.locator('.react-flow__node-frame').count()).toBe(0);
    await node(page, 'Extract returns').waitFor();
  });
});

describe('what was seen last', () => {
  const transform = (on = page) =>
    on.locator('.react-flow__viewport').evaluate((element) => (element as HTMLElement).style.transform);
  const CHAIN =
    '{"taskloom": 1, "tasks": [{"id": "a", "name": "Alone"}], "view": {"viewport": [120, 260, 0.5], "positions": {"a": [0, 0]}}}';

  it('is shown again when a file that says it is opened, and moving it is not an edit', async () => {
    await openFile(page, 'seen.chain.json', CHAIN);
    await expect.poll(() => transform()).toBe('translate(120px, 260px) scale(0.5)');
    await dragFrom(page, { x: 700, y: 600 }, { x: 760, y: 640 });
    await expect.poll(() => transform()).not.toBe('translate(120px, 260px) scale(0.5)');
    expect(await isMarked(page)).toBe(false);
    await page.getByText('same bytes as opened').waitFor();
    expect(await exported(page, 'chain')).toBe(CHAIN);
    await page.keyboard.press('1');
    await expect.poll(() => transform()).toContain('scale(1)');
  });

  it('is shown again on the next day', async () => {
    await openFile(page, 'seen.chain.json', CHAIN);
    await expect.poll(() => transform()).toBe('translate(120px, 260px) scale(0.5)');
    await dragFrom(page, { x: 700, y: 600 }, { x: 760, y: 640 });
    await expect.poll(() => transform()).not.toBe('translate(120px, 260px) scale(0.5)');
    await kept(page);
    const seen = await transform();
    const next = await comeBack(page);
    await settled(next);
    await expect.poll(() => transform(next)).toBe(seen);
  });
});
