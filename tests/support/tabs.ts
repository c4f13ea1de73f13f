import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { boxOf, settled } from './page.ts';

/** Another tab of the same browser: it has the same storage, and nothing else in common. */
export async function openTab(from: Page, hash = ''): Promise<Page> {
  const tab = await from.context().newPage();
  tab.on('pageerror', (error) => {
    throw error;
  });
  await tab.goto(inject('designer') + hash);
  await settled(tab);
  // a tab that is closed before counts as one that failed over its document
  await expect.poll(() => openingMarks(tab)).toBe(0);
  return tab;
}

/** Closes the tab and opens the designer anew, as somebody does on the next day. */
export async function comeBack(page: Page): Promise<Page> {
  const context = page.context();
  const next = await context.newPage();
  await page.close();
  await next.goto(inject('designer'));
  await next.getByRole('banner').waitFor();
  return next;
}

export function keptMark(page: Page): Promise<string | null> {
  return page
    .locator('footer')
    .evaluate((footer) => footer.querySelector('[data-kept]')?.getAttribute('data-kept') ?? null);
}

/** Waits until the browser keeps all that was done. */
export async function kept(page: Page): Promise<void> {
  await expect.poll(() => keptMark(page)).toBe('kept');
}

export function fileName(page: Page): Promise<string> {
  return page.getByRole('banner').locator('[title]').first().innerText();
}

/** Whether the dot beside the file's name says that the file holds something else. */
export async function isMarked(page: Page): Promise<boolean> {
  return (await page.getByRole('banner').getByRole('img', { name: 'not saved' }).count()) > 0;
}

/** Where each node lies on the canvas, whatever part of it is seen. */
export function places(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.react-flow__node')].map((node) => [
        node.dataset['id']!,
        node.style.transform,
      ]),
    ),
  );
}

/** Drags a node by hand. */
export async function drag(page: Page, name: string, by: { x: number; y: number }): Promise<void> {
  const box = await boxOf(page.locator('.react-flow__node').filter({ has: page.getByText(name, { exact: true }) }));
  await page.mouse.move(box.x + 30, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 30 + by.x, box.y + 20 + by.y, { steps: 10 });
  await page.mouse.up();
}

/** How many documents are marked as being opened. */
export function openingMarks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const open = indexedDB.open('taskloom', 1);
    const database = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
    const [store] = database.objectStoreNames;
    const keys = database.transaction(store!).objectStore(store!).getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    database.close();
    return keys.result.filter((key) => Array.isArray(key) && key[0] === 'opening').length;
  });
}
