import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCode } from '../support/code.ts';
import { addTask, closeDesigner, node, openDesigner, settled, useBrowser } from '../support/page.ts';
import { drawAgain, endDesigner, leftBehind } from '../support/pageState.ts';
import { kept } from '../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

/** How long edits are gathered before they are written, in milliseconds: `keep.ts`. */
const DELAY = 200;

const locks = () => page.evaluate(async () => (await navigator.locks.query()).held!.map(({ name }) => name));
/** Reads what is kept as a page does that knows nothing of the designer. */
const documents = () =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error!));
      });
    const database = await asked(indexedDB.open('taskloom'));
    const store = database.transaction('kept').objectStore('kept');
    const all = await asked(store.getAll(IDBKeyRange.bound(['document'], ['document', []])));
    database.close();
    return all.map(({ revision }: { readonly revision: number }) => revision);
  });

it('a designer that has ended leaves the page as it was, whatever was open', async () => {
  await openCode(page);
  await node(page, 'Stage sales').click();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await endDesigner(page);
  expect(await leftBehind(page)).toEqual([]);
  await page.keyboard.press('e');
  expect(await page.locator('#root').innerHTML()).toBe('');
  await drawAgain(page);
});

it('a designer that has ended lets go of its document, with which another goes on', async () => {
  await addTask(page, 'Kept');
  await kept(page);
  expect(await locks()).not.toEqual([]);
  await endDesigner(page);
  await expect.poll(locks).toEqual([]);
  await drawAgain(page);
  await settled(page);
  await node(page, 'Kept').waitFor();
});

it.each([
  ['an edit that was to be written in a moment', {}],
  ['a write that was about to begin', { leave: true }],
])('a designer that has ended keeps nothing any more: %s', async (_what, how) => {
  await addTask(page, 'Kept');
  await kept(page);
  const before = await documents();
  expect(before).toHaveLength(1);
  await endDesigner(page, { press: 'Undo', ...how });
  // whatever it had asked the clock for is due before this is, and what that writes is read here
  await page.evaluate((delay) => new Promise((resolve) => setTimeout(resolve, delay)), 2 * DELAY);
  expect(await documents()).toEqual(before);
  await drawAgain(page);
});

it('a designer that has ended takes no keys, not even for a box whose code was being fetched', async () => {
  await closeDesigner(page);
  page = await openDesigner({ blocked: /nothing/ });
  await page.route(/\/Popovers-/, () => undefined);
  await page.keyboard.press('n');
  await endDesigner(page);
  await drawAgain(page);
  await settled(page);
  await page.keyboard.press('o');
  await page.getByRole('treegrid').waitFor();
});
