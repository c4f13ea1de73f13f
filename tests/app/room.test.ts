import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  chooseFromMenu,
  addTask,
  closeDesigner,
  field,
  node,
  openDesigner,
  still,
  useBrowser,
} from '../support/page.ts';
import { misplaced } from '../support/room.ts';
import { fileName } from '../support/tabs.ts';
import { create, openPlan, taskOn } from '../support/tenant.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
  await page.getByRole('region', { name: 'Problems' }).getByRole('list').waitFor();
});
afterEach(() => closeDesigner(page));

/** Windows in CSS pixels: a zoom of 200 % halves a window, one of 50 % doubles it. */
const SIZES = [
  [180, 240],
  [180, 480],
  [360, 240],
  [720, 240],
  [360, 480],
  [480, 640],
  [719, 480],
  [720, 450],
  [768, 1024],
  [960, 540],
  [1024, 700],
  [1119, 700],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [3840, 1200],
] as const;

const PANELS = {
  outline: 'Show or hide the outline',
  code: 'Show or hide the JSON',
  inspector: 'Show or hide the inspector',
  changes: 'Compare with another version',
  rehearsal: 'Rehearse what will run',
} as const;
type Panel = keyof typeof PANELS;

/** The panels that are open, the one that was opened last at the end. */
const OPEN: readonly (readonly Panel[])[] = [
  [],
  ['outline'],
  ['code'],
  ['inspector'],
  ['outline', 'code'],
  ['inspector', 'outline'],
  ['code', 'inspector', 'outline'],
  ['inspector', 'outline', 'code'],
  ['outline', 'code', 'inspector'],
  ['changes'],
  ['inspector', 'code', 'changes'],
  ['rehearsal'],
  ['inspector', 'outline', 'rehearsal'],
];

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe('at every size of the window nothing is cut off or covered, and the canvas is the largest', () => {
  const walk = async (words: string, before: () => Promise<void>, after: () => Promise<void>) => {
    const faults: string[] = [];
    let shown: readonly Panel[] = ['inspector'];
    for (const open of OPEN) {
      await page.setViewportSize({ width: 1440, height: 900 });
      for (const panel of [...shown, ...open]) await chooseFromMenu(page, 'View', PANELS[panel]);
      shown = open;
      if (open.includes('code')) await page.locator('.cm-content').waitFor();
      if (open.includes('outline')) await page.getByRole('treegrid').waitFor();
      if (open.includes('changes')) await page.getByLabel('Compare with').waitFor();
      if (open.includes('rehearsal')) await page.getByRole('region', { name: 'Rehearsal' }).getByRole('list').waitFor();
      await before();
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        faults.push(
          ...(await misplaced(page)).map((fault) => `${width} x ${height}, ${[...open, words].join(', ')}: ${fault}`),
        );
      }
      await after();
    }
    expect(faults).toEqual([]);
  };

  it('with the problems and the search closed', { timeout: 180_000 }, async () => {
    await press('Hide problems');
    await walk(
      '',
      async () => undefined,
      async () => undefined,
    );
  });

  it('with both open', { timeout: 180_000 }, async () => {
    const search = page.getByRole('search');
    await walk(
      'problems and search',
      () => page.keyboard.press('Control+f').then(() => search.waitFor()),
      () => search.getByRole('button', { name: 'Close' }).click(),
    );
  });
});

describe('in a narrow window', () => {
  beforeEach(async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    // the canvas hears of its size with the next frame, and is fitted to the one it knows
    await still(page);
    await page.keyboard.press('1');
  });

  it('the menu holds what the header has no room for, and keys reach it', async () => {
    await page.getByRole('button', { name: 'Menu' }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu', { name: 'Menu' });
    await menu.waitFor();
    for (const name of [
      'New chain',
      'Recent documents',
      'Share a link',
      'Plan and apply to the tenant',
      'Switch between light and dark',
      'Convert to Scheduling API',
    ]) {
      expect(await menu.getByRole('menuitem', { name }).count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Menu');
    await page.keyboard.press('Enter');
    await menu.getByRole('menuitem', { name: 'Share a link' }).click();
    await page.getByRole('dialog', { name: 'Share a link' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('the inspector is a drawer that Enter opens, and Escape closes', async () => {
    await node(page, 'Extract orders').click();
    expect(await page.getByRole('complementary', { name: 'Inspector' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await field(page, 'Name').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: 'Inspector' }).waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('react-flow__node')))
      .toBe(true);
    await chooseFromMenu(page, 'View', 'Show or hide the inspector');
    await page.getByRole('button', { name: 'Hide the inspector', exact: true }).click();
    expect(await page.getByRole('complementary', { name: 'Inspector' }).count()).toBe(0);
  });
});

describe('a dialog', () => {
  const open = (menu: string, name: string) => () => chooseFromMenu(page, menu, name);
  const DIALOGS: readonly [string, () => Promise<void>][] = [
    ['Export JSON', () => page.keyboard.press('Control+e')],
    ['Export a review or a picture', () => page.keyboard.press('Control+Shift+E')],
    ['Shortcuts', () => page.keyboard.press('?')],
    ['Recent documents', open('File', 'Recent documents')],
    ['Share a link', open('File', 'Share a link')],
    [
      'Tenant',
      async () => {
        await create(page, taskOn('room', 'A task with a rather long name, as people give them'));
        await chooseFromMenu(page, 'Tenant', 'Connect to a tenant, and pull chains');
        await page
          .getByRole('checkbox', { name: 'A task with a rather long name, as people give them' })
          .first()
          .waitFor();
      },
    ],
    [
      'Plan and apply',
      async () => {
        await openPlan(page);
        await page.getByRole('button', { name: 'Map to this tenant…' }).waitFor();
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
    ['Find an action or a task', () => page.keyboard.press('Control+k')],
    ['Add a task', () => page.keyboard.press('n')],
  ];

  /** What of a dialog cannot be reached: it is outside of the window, or of the part that scrolls up and down alone. */
  const unreachable = (name: string) =>
    page.getByRole('dialog', { name }).evaluate((dialog) => {
      const faults: string[] = [];
      const { left, top, right, bottom } = dialog.getBoundingClientRect();
      if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) faults.push('it is outside of the window');
      for (const element of [dialog, ...dialog.querySelectorAll('*')]) {
        const { overflowX } = getComputedStyle(element);
        const text = element.getAttribute('aria-label') ?? element.textContent!.slice(0, 30);
        // what may scroll sideways by itself is a table or text
        if (
          element.matches('button, input, select, textarea, a') &&
          !element.closest('table, pre, [role=log], [data-sideways]')
        ) {
          const box = element.getBoundingClientRect();
          if (box.width > 1 && element.ariaHidden !== 'true' && (box.left < left - 1 || box.right > right + 1))
            faults.push(`${text} is cut off`);
        }
        if (overflowX === 'hidden' || overflowX === 'visible' || element.matches('input, textarea, table *, pre'))
          continue;
        if (
          element.scrollWidth > element.clientWidth + 1 &&
          !element.matches('[data-sideways], pre, .cm-scroller') &&
          !element.querySelector('table')
        )
          faults.push(`${text} scrolls sideways`);
      }
      return faults;
    });

  it.each(DIALOGS)('is whole at every size of the window: %s', async (name, enter) => {
    await enter();
    await page.getByRole('dialog', { name }).waitFor();
    const faults: string[] = [];
    for (const [width, height] of [
      [1440, 900],
      [720, 450],
      [360, 480],
      [360, 240],
      [180, 240],
    ] as const) {
      await page.setViewportSize({ width, height });
      faults.push(...(await unreachable(name)).map((fault) => `${width} x ${height}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

it('keeps a notice with its buttons in the window, however long the name in it is', async () => {
  await chooseFromMenu(page, 'File', 'Close the document');
  const notice = page.getByRole('status').filter({ hasText: 'Closed nightly-sales.chain.json.' });
  await notice.waitFor();
  for (const width of [1440, 720, 360, 180]) {
    await page.setViewportSize({ width, height: 640 });
    const boxes = await notice.locator('button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { left, right } = button.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && button.scrollWidth <= button.clientWidth + 1;
      }),
    );
    expect(boxes, `${width} pixels`).toEqual([true, true]);
  }
});

it('keeps every button of the header where it is, whatever the file is called', async () => {
  const places = () =>
    page
      .locator('header')
      .first()
      .locator('button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().x));
  const before = await places();
  await chooseFromMenu(page, 'File', 'New chain');
  expect(await fileName(page)).toBe('untitled.chain.json');
  await addTask(page, 'A');
  await page.getByRole('img', { name: 'not saved' }).waitFor();
  expect(await places()).toEqual(before);
});
