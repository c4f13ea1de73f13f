import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  chooseFromMenu,
  addTask,
  closeDesigner,
  drawing,
  node,
  openDesigner,
  settled,
  useBrowser,
} from '../../support/page.ts';
import { comeBack, fileName, kept, keptMark, openTab } from '../../support/tabs.ts';

useBrowser();
let first: Page;
let second: Page;
beforeEach(async () => {
  first = await openDesigner();
  await add(first, 'From the first tab');
  await kept(first);
  second = await openTab(first);
});
afterEach(() => closeDesigner(first));

const add = async (page: Page, name: string) => {
  await page.bringToFront();
  await page.keyboard.press('n');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await node(page, name).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.react-flow__pane').click({ position: { x: 10, y: 10 } });
};
const bar = (page: Page) => page.getByRole('status', { name: 'Other tabs' });
const names = async (page: Page) => (await drawing(page)).nodes.join('\n');

describe('a second tab on the same document', () => {
  it('takes over with the very last edit, and each tab is told', async () => {
    await bar(second).getByText('is open in another tab.').waitFor();
    expect(await keptMark(second)).toBe('elsewhere');
    expect(await bar(first).innerText()).toBe('');
    await first.bringToFront();
    await addTask(first, 'Typed just now');
    await second.bringToFront();
    await bar(second).getByRole('button', { name: 'Take over here' }).click();
    await node(second, 'Typed just now').waitFor();
    await expect.poll(() => bar(second).innerText()).toBe('');
    await bar(first).getByText('was taken over by another tab.').waitFor();
    await add(second, 'From the second tab');
    await kept(second);

    // and back again
    await first.bringToFront();
    await bar(first).getByRole('button', { name: 'Take over here' }).click();
    await node(first, 'From the second tab').waitFor();
    await bar(second).getByText('was taken over by another tab.').waitFor();
    await second.bringToFront();
    await bar(second).getByRole('button', { name: 'Work on a copy' }).click();
    await kept(second);
    await expect.poll(() => bar(second).innerText()).toBe('');
    expect(await fileName(second)).toBe('nightly-sales copy.chain.json');
    expect(await fileName(first)).toBe('nightly-sales.chain.json');
  });

  it('has the document once the other tab shows another one, or is closed', async () => {
    await bar(second).getByText('is open in another tab.').waitFor();
    await first.bringToFront();
    await chooseFromMenu(first, 'File', 'New chain');
    await expect.poll(() => bar(second).innerText()).toBe('');
    await first.getByRole('button', { name: 'Back to nightly-sales.chain.json' }).click();
    await bar(first).getByText('is open in another tab.').waitFor();
    await add(second, 'The last thing');
    // what a page has not called kept may go with it
    await kept(second);
    await second.close();
    await node(first, 'The last thing').waitFor();
    await expect.poll(() => bar(first).innerText()).toBe('');
    await add(first, 'Goes on');
    await kept(first);
    expect(await fileName(first)).toBe('nightly-sales.chain.json');
  });

  it('takes over from a tab that does not answer, which goes on as a copy once it is edited again', async () => {
    await second.close();
    // a tab that the browser froze hears nothing
    await first.addInitScript(() => {
      BroadcastChannel.prototype.addEventListener = () => undefined;
    });
    await first.reload();
    await settled(first);
    const third = await openTab(first);
    await bar(third).getByRole('button', { name: 'Take over here' }).click();
    await expect.poll(() => bar(third).innerText()).toBe('');
    await bar(first).getByText('was taken over by another tab.').waitFor();
    await add(third, 'From the third tab');
    await kept(third);
    await add(first, 'Typed after the thaw');
    await kept(first);
    expect(await fileName(first)).toBe('nightly-sales copy.chain.json');
    await third.reload();
    await settled(third);
    expect(await names(third)).toContain('From the third tab');
    expect(await names(third)).not.toContain('Typed after the thaw');
  });
});

it('finds a version that another tab wrote while locks were not to be had, and makes a copy', async () => {
  await second.close();
  // a browser without locks: the revision in the storage is the guard
  await first.context().addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  const a = await comeBack(first);
  await settled(a);
  await add(a, 'In one');
  await kept(a);
  const b = await openTab(a);
  await add(b, 'In the other');
  await kept(b);
  await add(a, 'Too late');
  await a.getByText('was changed in another tab.').waitFor();
  await kept(a);
  expect(await fileName(a)).toBe('nightly-sales copy.chain.json');
  expect(await names(a)).toContain('Too late');
  await b.reload();
  await settled(b);
  expect(await names(b)).not.toContain('Too late');
  expect(await names(b)).toContain('In the other');
});
