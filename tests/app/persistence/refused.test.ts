import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseFromMenu, closeDesigner, node, openDesigner, settled, useBrowser } from '../../support/page.ts';
import { isMarked, kept, keptMark } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const add = async (name: string) => {
  await page.keyboard.press('n');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await node(page, name).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.react-flow__pane').click({ position: { x: 10, y: 10 } });
};
const notice = () => page.locator('[role=status] [data-kind=error]');

describe('a browser that refuses its storage', () => {
  beforeEach(async () => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await page.reload();
    await settled(page);
  });

  it('is told at once, and work goes on', async () => {
    await notice().getByText('The browser does not let this page store anything.').waitFor();
    expect(await keptMark(page)).toBe('refused');
    await add('One');
    await add('Two');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    expect((await download).suggestedFilename()).toBe('nightly-sales.chain.json');
    await expect.poll(() => isMarked(page)).toBe(false);
    await chooseFromMenu(page, 'File', 'Recent documents');
    await page.getByRole('dialog').getByText('does not let this page store anything').waitFor();
  });

  it('asks before the page is left with edits that are nowhere else, and only then', async () => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await settled(page);
    expect(asked).toEqual([]);
    await add('One');
    await page.reload();
    await settled(page);
    expect(asked).toEqual(['beforeunload']);
  });
});

describe('a storage that is full', () => {
  const fill = (full: boolean) =>
    page.evaluate((is) => {
      const proto = IDBObjectStore.prototype as IDBObjectStore & { real?: IDBObjectStore['put'] };
      proto.real ??= proto.put;
      proto.put = is
        ? () => {
            throw new DOMException('full', 'QuotaExceededError');
          }
        : proto.real;
    }, full);

  it('is told, with a way to make room, and keeps the edits as soon as there is some', async () => {
    await fill(true);
    await add('One');
    await notice().getByText('The browser’s storage is full.').waitFor();
    expect(await keptMark(page)).toBe('refused');
    await notice().getByRole('button', { name: 'Make room' }).click();
    await page.getByRole('dialog', { name: 'Recent documents' }).waitFor();
    await page.keyboard.press('Escape');
    await fill(false);
    await add('Two');
    await kept(page);
  });
});
