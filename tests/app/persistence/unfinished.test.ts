import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { chainOfTasks } from '../../support/chainOfTasks.ts';
import { node, openDesigner, openFile, useBrowser } from '../../support/page.ts';
import { comeBack, kept, openingMarks } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  for (const name of ['other', 'heavy']) {
    await openFile(page, `${name}.json`, chainOfTasks(`Task of ${name}`, 'B'));
    await node(page, `Task of ${name}`).waitFor();
    await kept(page);
  }
});
afterEach(() => page.context().close());

const dialog = () => page.getByRole('dialog', { name: 'Recent documents' });

const marks = () => openingMarks(page);

/**
 * The page ends while it opens a document: what checks it has not come, when somebody closes a page that does not
 * answer.
 */
async function endWhileOpening(): Promise<void> {
  await page.context().route(/\/assets\/check-/, () => undefined);
  const next = await page.context().newPage();
  await next.goto(inject('designer'));
  await node(next, 'Task of heavy').waitFor();
  // a page that crashes hears nothing of it, as one that hangs does not
  await Promise.all([next.waitForEvent('crash'), next.goto('chrome://crash').catch(() => undefined)]);
  await next.close();
  await page.context().unrouteAll({ behavior: 'ignoreErrors' });
}

describe('a document that the page did not get through', () => {
  it('is not opened by itself again: the list is there, and says which one', async () => {
    await expect.poll(marks).toBe(0);
    await endWhileOpening();
    page = await comeBack(page);
    await dialog().waitFor();
    expect(await dialog().getByRole('status').innerText()).toBe(
      'heavy.json was not opened: the page stopped last time while opening it. Choose it to try again, or open another document.',
    );
    expect(await page.locator('.react-flow__node').count()).toBe(0);
    // nor the next time, until somebody has chosen it
    page = await comeBack(page);
    await dialog()
      .getByRole('button', { name: /^other\.json/ })
      .click();
    await node(page, 'Task of other').waitFor();
    expect(await dialog().count()).toBe(0);
  });

  it('is none that another tab opens at this moment: both open it', async () => {
    await expect.poll(marks).toBe(0);
    await page.context().route(/\/assets\/check-/, () => undefined);
    const [one, two] = [await page.context().newPage(), await page.context().newPage()];
    await one.goto(inject('designer'));
    await node(one, 'Task of heavy').waitFor();
    await expect.poll(marks).toBe(1);
    await two.goto(inject('designer'));
    await node(two, 'Task of heavy').waitFor();
    expect(await two.getByRole('dialog').count()).toBe(0);
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('is one over which the page failed, too, also when the page is left from there', async () => {
    await expect.poll(marks).toBe(0);
    const next = await page.context().newPage();
    await next.addInitScript(() => {
      window.ResizeObserver = function fail() {
        throw new Error('a fault that nobody foresaw');
      } as unknown as typeof ResizeObserver;
    });
    await next.goto(inject('designer'));
    await next
      .getByRole('alert')
      .getByRole('heading', { name: 'Something went wrong, and the page had to stop' })
      .waitFor();
    await next.goto('about:blank');
    await next.close();
    page = await comeBack(page);
    await dialog()
      .getByRole('status')
      .getByText(/^heavy\.json was not opened/)
      .waitFor();
  });

  it('is none that was left in good order while it was being opened', async () => {
    await expect.poll(marks).toBe(0);
    await page.context().route(/\/assets\/check-/, () => undefined);
    const next = await page.context().newPage();
    await next.goto(inject('designer'));
    await node(next, 'Task of heavy').waitFor();
    expect(await marks()).toBe(1);
    await next.goto('about:blank');
    await expect.poll(marks).toBe(0);
    await next.close();
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
  });
});
