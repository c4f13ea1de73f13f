import type { Locator, Page } from 'playwright-core';
import { boxOf, exported, node } from './page.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a chain document says of its view. */
interface SavedView {
  readonly positions: Record<string, number[]>;
  readonly viewport?: number[];
  readonly notes?: Record<string, { text: string; at: number[]; size: number[]; task?: string }>;
}

/** A note, by the first words that it is called by. */
export function note(page: Page, words: string): Locator {
  return page.locator(`.react-flow__node-note[aria-label^="Note: ${words}"]`);
}

export function group(page: Page, name: string): Locator {
  return page.locator(`.react-flow__node-frame[aria-label^="Group ${name}"]`);
}

export async function placeOf(found: Locator) {
  return boxOf(found);
}

/** Drags with the mouse from one place on the page to another. */
export async function dragFrom(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // the way to where the drag begins is not part of it
  await page.mouse.move(from.x + 3, from.y);
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.mouse.up();
}

/** Selects tasks, one after the other. */
export async function select(page: Page, ...names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries())
    await node(page, name).click(index === 0 ? {} : { modifiers: ['Shift'] });
}

/** What the file would say of the view. */
export async function viewOf(page: Page): Promise<SavedView> {
  return (JSON.parse(await exported(page, 'chain')) as { view: SavedView }).view;
}
