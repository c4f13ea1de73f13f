import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chainOfTasks } from '../../support/chainOfTasks.ts';
import { closeDesigner, node, openDesigner, openFile, settled, useBrowser } from '../../support/page.ts';
import { drag, kept, places } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const open = async (name: string, text: string, shows: string) => {
  await openFile(page, name, text);
  await page.getByText(`Opened ${name}.`).waitFor();
  await node(page, shows).waitFor();
  await settled(page);
};

it('shows tasks where they were moved to, when a file without a view holds them again', async () => {
  await open('tasks.json', chainOfTasks('A', 'B', 'C'), 'C');
  const laid = await places(page);
  await drag(page, 'B', { x: 90, y: 140 });
  await expect.poll(() => places(page)).not.toEqual(laid);
  const moved = await places(page);
  expect(moved['id-A']).toBe(laid['id-A']);
  await kept(page);

  await open('other.json', chainOfTasks('Something', 'Else'), 'Else');
  await open('again.json', chainOfTasks('A', 'B', 'C'), 'C');
  expect(await places(page)).toEqual(moved);

  // in another file with most of them, too; what is new stands beside
  await open('more.json', chainOfTasks('A', 'B', 'C', 'D'), 'D');
  const { 'id-D': added, ...known } = await places(page);
  expect(known).toEqual(moved);
  expect(Object.values(moved)).not.toContain(added);
});
