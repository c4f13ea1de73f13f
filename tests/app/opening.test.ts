import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sample } from '../../lib/index.ts';
import {
  chooseFromMenu,
  closeDesigner,
  drawing,
  node,
  openDesigner,
  openFile,
  settled,
  still,
  useBrowser,
} from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const task = (id: string, name: string) => ({ id, name, states: [] });

describe('a file that cannot be read', () => {
  it('is refused with its place, and what was open stays', async () => {
    const before = await drawing(page);
    await openFile(page, 'wrong.json', '[\n  {"id": "a",\n');
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toMatch(/not JSON: .* Line \d, column \d+\./);
    expect(await alert.innerText()).toContain('nightly-sales.chain.json is still open.');
    expect(await drawing(page)).toEqual(before);
    await alert.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => alert.innerText()).toBe('');
  });
});

describe('a file that is odd', () => {
  it('shows HTML in a name as text', async () => {
    await openFile(page, 'html.json', JSON.stringify([task('a', '<img src=x onerror="document.title=1"><b>bold</b>')]));
    await expect
      .poll(() => page.locator('.react-flow__node').allInnerTexts())
      .toEqual([expect.stringContaining('<b>bold</b>')]);
    expect(await page.title()).toBe('Taskloom');
    expect(await page.locator('.react-flow__node img, .react-flow__node b').count()).toBe(0);
  });

  it('draws a task without states and says what is wrong with it', async () => {
    await openFile(page, 'bare.json', '{"id": "a", "name": "Bare"}');
    await node(page, 'Bare').waitFor();
    await page.getByRole('region', { name: 'Problems' }).getByText('Has no usable state.').click();
    await expect.poll(() => node(page, 'Bare').getAttribute('class')).toContain('selected');
  });
});

describe('ways in', () => {
  it('draws a file at its zoom from the start, not first at another', async () => {
    await page.evaluate(() => {
      const old = new Set(
        [...document.querySelectorAll('.react-flow__node')].map((one) => one.getAttribute('data-id')),
      );
      const zooms: string[] = [];
      Object.assign(window, { zooms });
      const look = (): void => {
        const isNew = [...document.querySelectorAll('.react-flow__node')].some(
          (one) => !old.has(one.getAttribute('data-id')),
        );
        const zoom = `${document.querySelector('[data-detail]')!.getAttribute('data-detail')} ${new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport')!).transform).a.toFixed(3)}`;
        if (isNew && zooms.at(-1) !== zoom) zooms.push(zoom);
      };
      new MutationObserver(look).observe(document.querySelector('main')!, {
        subtree: true,
        childList: true,
        attributes: true,
      });
    });
    await openFile(page, 'fifty.json', JSON.stringify(sample({ tasks: 50, seed: 7 })));
    const zooms = () => page.evaluate(() => (window as unknown as { zooms: string[] }).zooms);
    // what was open before is settled and still, too, until the file has been read
    await expect.poll(zooms).not.toEqual([]);
    await settled(page);
    await still(page);
    expect(await zooms()).toEqual([expect.stringMatching(/^(brief|full) 0\.[4-9]/)]);
  });

  it('opens what is dropped on the page', async () => {
    await page.evaluate(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      JSON.stringify([task('a', 'Dropped')]),
    );
    await node(page, 'Dropped').waitFor();
  });

  it('starts from nothing', async () => {
    await chooseFromMenu(page, 'File', 'New chain');
    await page.getByText('No tasks yet').waitFor();
    await page.getByRole('button', { name: 'Add a task' }).click();
    await page.keyboard.type('First');
    await page.keyboard.press('Enter');
    await node(page, 'First').waitFor();
  });
});
