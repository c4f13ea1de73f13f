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
  /** Where each button, field and link of the dialog was, in pixels from above, in the order of time. */
  readonly places: Map<string, Set<number>>;
  isOver: boolean;
}

/** Notes in each frame where the controls of a dialog are. */
function watchControls(title: string): Promise<JSHandle<Watch>> {
  return page.evaluateHandle((name) => {
    const watch: Watch = { places: new Map(), isOver: false };
    const look = (): void => {
      if (watch.isOver) return;
      const dialogs = [...document.querySelectorAll('[role=dialog]')];
      const dialog = dialogs.find((one) => one.querySelector('h2')?.textContent === name);
      const counts = new Map<string, number>();
      for (const control of dialog?.querySelectorAll('button, input, select, textarea, a, summary') ?? []) {
        const words =
          control.getAttribute('aria-label') || control.textContent || control.closest('label')?.textContent || '';
        const number = (counts.get(words) ?? 0) + 1;
        counts.set(words, number);
        const key = `${words}, ${number}`;
        const top = Math.round(control.getBoundingClientRect().top);
        watch.places.set(key, (watch.places.get(key) ?? new Set()).add(top));
      }
      requestAnimationFrame(look);
    };
    look();
    return watch;
  }, title);
}

const dialog = (name: string) => page.getByRole('dialog', { name });

describe('the controls of a dialog stay where they are while it fills', () => {
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
    const watch = await watchControls(title);
    await fill();
    const moved = await watch.evaluate((watched) => {
      watched.isOver = true;
      return [...watched.places].filter(([, places]) => places.size > 1).map(([words, places]) => [words, ...places]);
    });
    expect(moved).toEqual([]);
  });
});
