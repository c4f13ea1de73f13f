import { expect } from 'vitest';
import { addLinked } from '../../../app/designer/actions/addTask.ts';
import { openText } from '../../../app/designer/actions/open.ts';
import { saveAction } from '../../../app/designer/actions/save.ts';
import { deleteAction } from '../../../app/designer/actions/selection.ts';
import { dispatch } from '../../../app/designer/state/dispatch.ts';
import { currentDocument } from '../../../app/designer/state/store.ts';
import { type Point, move, rename } from '../../../lib/index.ts';
import { keyOf, select } from './actions.ts';
import type { MemoryBrowser, MemoryTab } from './browser.ts';
import { keptMark } from './shown.ts';

/** Adds a task that waits for nothing. */
export function add({ designer }: MemoryTab, name: string): void {
  addLinked(designer, name, { x: 0, y: 0 }, {});
}

export function renameTask(tab: MemoryTab, from: string, to: string): void {
  dispatch(tab.designer, (document) => rename(document, { task: keyOf(tab, from), name: to }));
}

export function deleteTask(tab: MemoryTab, name: string): void {
  select(tab, name);
  deleteAction.run(tab.designer);
}

/** Moves a task, as a drag does. */
export function moveTask(tab: MemoryTab, name: string, by: Point): void {
  const key = keyOf(tab, name);
  const from = currentDocument(tab.designer).view.positions.get(key)!;
  const moves = new Map([[key, { x: from.x + by.x, y: from.y + by.y }]]);
  dispatch(tab.designer, (document) => move(document, { moves }));
}

/** Opens a text as a file, and waits until its tasks have their places and it is kept. */
export async function openKept(browser: MemoryBrowser, tab: MemoryTab, name: string, text: string): Promise<void> {
  openText(tab.designer, name, text);
  await kept(browser, tab);
}

/** Saves the document; here that is a download. */
export async function save(browser: MemoryBrowser, { designer }: MemoryTab): Promise<void> {
  saveAction.run(designer);
  await browser.clock.pass(0);
}

/** Lets the designer keep what was done, and sees to it that it did. */
export async function kept({ clock }: MemoryBrowser, tab: MemoryTab): Promise<void> {
  await clock.pass(1_000);
  expect(keptMark(tab)).toBe('kept');
}
