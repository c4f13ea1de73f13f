import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDesigner, drawing, field, node, openDesigner, still, useBrowser } from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const selected = () =>
  page
    .locator('.react-flow__node.selected')
    .evaluateAll((found) => found.map((one) => one.getAttribute('aria-label')).toSorted());
const spoken = () => page.locator('[data-spoken]').innerText();
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('on the canvas', () => {
  it('walks along edges with the focus, and selects along the way with Shift', async () => {
    await node(page, 'Extract returns').click();
    await press('ArrowRight');
    await expect.poll(focused).toBe('Stage returns');
    await press('ArrowRight');
    await expect.poll(focused).toBe('Mart: returns');
    await press('ArrowUp');
    await expect.poll(focused).toBe('Mart: revenue');
    await expect.poll(selected).toEqual(['Mart: revenue']);
    await press('Shift+ArrowUp');
    await expect.poll(selected).toEqual(['Mart: customers', 'Mart: revenue']);
  });

  it('is one stop of the Tab key', async () => {
    expect(await page.locator('.react-flow__node[tabindex="0"]').count()).toBe(1);
    await node(page, 'Stage sales').click();
    await expect
      .poll(() => page.locator('.react-flow__node[tabindex="0"]').getAttribute('aria-label'))
      .toBe('Stage sales');
  });

  it('leads to the fields and back', async () => {
    await node(page, 'Stage sales').click();
    await press('Enter');
    await expect.poll(() => field(page, 'Name').evaluate((input) => input === document.activeElement)).toBe(true);
    await press('Escape');
    await expect.poll(focused).toBe('Stage sales');
  });

  it('renames in place', async () => {
    await node(page, 'Stage sales').click();
    await press('F2');
    await page.keyboard.type('Stage all');
    await press('Enter');
    await node(page, 'Stage all').waitFor();
    await expect.poll(focused).toBe('Stage all');
  });

  it('takes no key from a field that has the focus, and undoes from there', async () => {
    await node(page, 'Stage sales').click();
    await field(page, 'Description').fill('');
    await page.keyboard.type('nacs[]o');
    await expect.poll(() => field(page, 'Description').inputValue()).toBe('nacs[]o');
    expect((await drawing(page)).nodes).toHaveLength(13);
    await press('Control+z');
    await expect.poll(() => field(page, 'Description').inputValue()).toContain('Joins orders');
  });
});

describe('what is typed and entered faster than the page draws', () => {
  it.each([
    ['n', 'Load weather'],
    ['Control+k', 'fit'],
  ])('is taken all the same: %s, %s', async (key, text) => {
    await press(key);
    const box = page.getByRole('dialog').getByRole('combobox');
    await box.waitFor();
    await page.evaluate((typed) => {
      document.execCommand('insertText', false, typed);
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      );
    }, text);
    await expect.poll(() => box.count()).toBe(0);
    if (key === 'n') await node(page, text).waitFor();
  });
});

describe('a task that is drawn a little later', () => {
  it('takes the focus from no box that was opened in the meantime', async () => {
    await page.evaluate(() => {
      const find = Document.prototype.querySelector;
      Document.prototype.querySelector = function late(this: Document, selector: string) {
        return selector.startsWith('.react-flow__node[data-id') && !('drawn' in window)
          ? null
          : find.call(this, selector);
      } as typeof find;
    });
    await press('n');
    await page.keyboard.type('Load weather');
    await press('Enter');
    await expect.poll(spoken).toContain('Add Load weather');
    await press('c');
    await page.keyboard.type('au');
    await page.evaluate(() => Object.assign(window, { drawn: true }));
    await still(page);
    await page.keyboard.type('dit');
    await press('Enter');
    await expect.poll(spoken).toContain('Connect Load weather to Audit log');
  });
});

describe('the box of everything', () => {
  it('finds actions by their words, and tasks by their names', async () => {
    await press('Control+k');
    await page.keyboard.type('light and dark');
    await press('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await press('Control+k');
    await page.keyboard.type('on-call');
    await press('Enter');
    await expect.poll(focused).toBe('Alert on-call');
  });

  it('gives the focus back when it is left', async () => {
    await node(page, 'Stage sales').click();
    await expect.poll(focused).toBe('Stage sales');
    await press('Control+k', 'Escape');
    await expect.poll(focused).toBe('Stage sales');
  });
});

describe('the outline', () => {
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

  it('tells every node in reading order, with what starts it and what comes then', async () => {
    await press('o');
    const table = page.getByRole('treegrid', { name: 'Tasks in reading order' });
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe('14');
    await expect
      .poll(() => row('Stage sales').innerText())
      .toMatch(
        /all of[\s\S]*Extract customers[\s\S]*Extract orders|all of[\s\S]*Extract orders[\s\S]*Extract customers/,
      );
    expect(await row('Stage sales').getAttribute('aria-level')).toBe('2');
  });

  it('is in step with the canvas, both ways', async () => {
    await press('o');
    await row('Mart: customers').click();
    await expect.poll(selected).toEqual(['Mart: customers']);
    await node(page, 'Stage sales').click();
    await expect.poll(() => row('Stage sales').getAttribute('aria-selected')).toBe('true');
  });

  it('walks from row to row, and edits as the canvas does', async () => {
    await press('o');
    await row('Extract returns').click();
    await row('Extract returns').focus();
    await press('ArrowDown');
    await expect.poll(() => row('Stage returns').evaluate((element) => element === document.activeElement)).toBe(true);
    await press('a');
    await page.keyboard.type('From the outline');
    await press('Enter');
    await expect
      .poll(async () => (await drawing(page)).edges)
      .toContain('Stage returns to From the outline, succeeded');
    await expect
      .poll(() => row('From the outline').evaluate((element) => element === document.activeElement))
      .toBe(true);
    await press('Delete');
    await expect.poll(() => row('From the outline').count()).toBe(0);
  });
});

describe('finding', () => {
  it('goes from one task found to the next, and round; filters by what holds of a task, and selects all that it found', async () => {
    await press('Control+f');
    await page.keyboard.type('extract');
    await page.getByText('3 found').waitFor();
    await press('Enter');
    await page.getByText('1 of 3').waitFor();
    await press('Enter', 'Enter');
    await page.getByText('3 of 3').waitFor();
    await press('Enter');
    await page.getByText('1 of 3').waitFor();
    await press('Escape');
    await expect.poll(focused).toMatch(/^Extract/);
    await press('Control+f');
    await page.getByLabel('Add a filter').selectOption('is:off');
    await page.getByText('1 found').waitFor();
    await page.getByRole('button', { name: 'Select all that were found' }).click();
    await expect.poll(selected).toEqual(['Mart: returns']);
  });
});

describe('many at once', () => {
  it('disables, moves to a space, and gives all the same on-failure task, each as one step', async () => {
    await node(page, 'Mart: revenue').click();
    await node(page, 'Mart: customers').click({ modifiers: ['Shift'] });
    await page
      .getByRole('button', { name: 'Disable the selected tasks' })
      .or(page.getByRole('button', { name: 'Disable', exact: true }))
      .click();
    await expect.poll(() => page.locator('.react-flow__node [data-off]').count()).toBe(3);
    await field(page, 'Space').fill('space-9');
    await page.getByRole('button', { name: 'Same task on failure' }).click();
    await page.keyboard.type('Tell the owner');
    await press('Enter');
    await expect
      .poll(async () => (await drawing(page)).edges.filter((edge) => edge.includes('Tell the owner')))
      .toEqual(['Mart: customers to Tell the owner, failed', 'Mart: revenue to Tell the owner, failed']);
    await press('Control+z', 'Control+z', 'Control+z');
    await expect.poll(() => page.locator('.react-flow__node [data-off]').count()).toBe(1);
    expect((await drawing(page)).nodes).toHaveLength(13);
  });
});
