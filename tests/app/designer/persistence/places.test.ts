import { beforeEach, expect, it } from 'vitest';
import { chainOfTasks } from '../../../support/chainOfTasks.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { kept, moveTask, openKept } from '../../../support/inMemory/edits.ts';
import { places } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

it('shows tasks where they were moved to, when a file without a view holds them again', async () => {
  await openKept(browser, tab, 'tasks.json', chainOfTasks('A', 'B', 'C'));
  const laid = places(tab);
  moveTask(tab, 'B', { x: 90, y: 140 });
  await kept(browser, tab);
  const moved = places(tab);
  expect(moved).toEqual({ ...laid, 'id-B': { x: laid['id-B']!.x + 90, y: laid['id-B']!.y + 140 } });

  await openKept(browser, tab, 'other.json', chainOfTasks('Something', 'Else'));
  await openKept(browser, tab, 'again.json', chainOfTasks('A', 'B', 'C'));
  expect(places(tab)).toEqual(moved);

  // in another file with most of them, too; what is new stands beside
  await openKept(browser, tab, 'more.json', chainOfTasks('A', 'B', 'C', 'D'));
  const { 'id-D': added, ...known } = places(tab);
  expect(known).toEqual(moved);
  expect(Object.values(moved)).not.toContainEqual(added);
});

it('remembers them when the designer is opened again', async () => {
  await openKept(browser, tab, 'tasks.json', chainOfTasks('A', 'B', 'C'));
  moveTask(tab, 'B', { x: 90, y: 140 });
  await kept(browser, tab);
  const moved = places(tab);
  await tab.close();
  tab = await browser.open();
  await openKept(browser, tab, 'again.json', chainOfTasks('A', 'B', 'C'));
  expect(places(tab)).toEqual(moved);
});

it('lays a file out anew when few of its tasks were seen before', async () => {
  await openKept(browser, tab, 'tasks.json', chainOfTasks('A', 'B'));
  moveTask(tab, 'A', { x: 90, y: 140 });
  await kept(browser, tab);
  const moved = places(tab);
  await openKept(browser, tab, 'many.json', chainOfTasks('A', 'N', 'O', 'P', 'Q', 'R'));
  const laid = places(tab);
  expect(new Set(Object.values(laid).map(({ x, y }) => `${x} ${y}`)).size).toBe(6);
  expect(laid['id-A']).not.toEqual(moved['id-A']);
});
