import type { JSHandle, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainOfTasks } from '../support/chainOfTasks.ts';
import { chooseFromMenu, closeDesigner, node, openDesigner, openFile, useBrowser } from '../support/page.ts';
import { create, openPlan, pullChain, taskOn } from '../support/tenant.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

interface Watch {
  /** Where the dialog's last button was, in pixels from above, in the order of time. */
  readonly places: Set<number>;
  isOver: boolean;
}

/** Notes in each frame where the last button of a dialog is. */
function watchButtons(title: string): Promise<JSHandle<Watch>> {
  return page.evaluateHandle((name) => {
    const watch: Watch = { places: new Set(), isOver: false };
    const look = (): void => {
      if (watch.isOver) return;
      const dialogs = [...document.querySelectorAll('[role=dialog]')];
      const dialog = dialogs.find((one) => one.querySelector('h2')?.textContent === name);
      const button = [...(dialog?.querySelectorAll('footer button') ?? [])].at(-1);
      if (button) watch.places.add(Math.round(button.getBoundingClientRect().top));
      requestAnimationFrame(look);
    };
    look();
    return watch;
  }, title);
}

const dialog = (name: string) => page.getByRole('dialog', { name });

describe('the buttons of a dialog stay where they are while it fills', () => {
  const CASES: readonly [title: string, fill: () => Promise<void>][] = [
    [
      'Plan and apply',
      async () => {
        await create(page, taskOn('dialog-plan', 'Dialog: planned', [], { description: 'as pulled' }));
        await pullChain(page, 'Dialog: planned');
        await node(page, 'Dialog: planned').click();
        await page.keyboard.press('F2');
        await page.keyboard.type('Dialog: renamed');
        await page.keyboard.press('Enter');
        await openPlan(page);
        await dialog('Plan and apply').getByRole('button', { name: 'Map to this tenant…' }).waitFor();
        await dialog('Plan and apply').getByText('will be updated').waitFor();
      },
    ],
    [
      'Map to this tenant',
      async () => {
        await openPlan(page);
        await page.getByRole('button', { name: 'Map to this tenant…' }).click();
        await page.getByRole('button', { name: 'Tasks of this file' }).waitFor();
      },
    ],
    [
      'Tenant',
      async () => {
        await create(page, taskOn('dialog-tenant', 'Dialog: in the tenant'));
        await chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
        await page.getByRole('checkbox', { name: 'Dialog: in the tenant' }).first().waitFor();
      },
    ],
    [
      'Export JSON',
      async () => {
        await page.keyboard.press('Control+e');
        await dialog('Export JSON').getByText('"events"').first().waitFor();
      },
    ],
    [
      'Export a review or a picture',
      async () => {
        await page.keyboard.press('Control+Shift+E');
        await page.frameLocator('iframe').getByText('SHA-256').first().waitFor();
        await page.getByLabel('Written as').selectOption('svg');
        await page.getByRole('img', { name: 'The chain, as it will be written' }).waitFor();
      },
    ],
    [
      'Share a link',
      async () => {
        await openFile(page, 'long.json', chainOfTasks(...Array.from({ length: 400 }, (_, index) => `Task ${index}`)));
        await node(page, 'Task 0').waitFor();
        await chooseFromMenu(page, 'File', 'Share a link');
        await expect.poll(() => page.getByLabel('Link', { exact: true }).inputValue()).toContain('#chain=');
        await dialog('Share a link').getByText(/cut/).waitFor();
      },
    ],
  ];

  it.each(CASES)('%s', async (title, fill) => {
    const watch = await watchButtons(title);
    await fill();
    const places = await watch.evaluate((watched) => {
      watched.isOver = true;
      return [...watched.places];
    });
    expect(places).toHaveLength(1);
  });
});
