import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainOfTasks } from '../../support/chainOfTasks.ts';
import { openCode } from '../../support/code.ts';
import {
  addTask,
  closeDesigner,
  drawing,
  exported,
  field,
  node,
  openDesigner,
  openFile,
  settled,
  useBrowser,
} from '../../support/page.ts';
import { comeBack, isMarked, kept } from '../../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const undo = (on: Page) => on.getByRole('button', { name: 'Undo' });

describe('what was edited', () => {
  it('is there when the designer is opened again, with a way back to the first bytes', async () => {
    const first = await exported(page);
    await node(page, 'Stage sales').click();
    await field(page, 'Name').fill('Stage all sales');
    await page.keyboard.press('Escape');
    await node(page, 'Audit log').click();
    await page.keyboard.press('Delete');
    await addTask(page, 'Load weather');
    await kept(page);
    const text = await exported(page);
    const drawn = await drawing(page);

    const tab = await comeBack(page);
    await settled(tab);
    expect(await drawing(tab)).toEqual(drawn);
    expect(await exported(tab)).toBe(text);
    expect(await isMarked(tab)).toBe(true);
    await undo(tab).click();
    expect(await exported(tab)).toBe(first);
    expect(await undo(tab).isEnabled()).toBe(false);
    await expect.poll(() => isMarked(tab)).toBe(false);
    await tab.getByText('same bytes as opened').waitFor();
  });
});

describe('the word “kept” is gone with the edit, not a moment later,', () => {
  /** What the mark says in the first task after an event that the page heard. */
  const markAfter = async (awaited: string, act: () => Promise<void>): Promise<string | null> => {
    const mark = await page.evaluateHandle((type) => {
      const { port1, port2 } = new MessageChannel();
      const heard = (event: Event): void => {
        if (event instanceof KeyboardEvent && event.key === 'Control') return;
        window.removeEventListener(type, heard, true);
        port2.postMessage(null);
      };
      window.addEventListener(type, heard, true);
      const seen = new Promise<string | null>((resolve) => {
        port1.addEventListener('message', () =>
          resolve(document.querySelector('footer [data-kept]')?.getAttribute('data-kept') ?? null),
        );
        port1.start();
      });
      return { seen };
    }, awaited);
    await act();
    return mark.evaluate(({ seen }) => seen);
  };

  beforeEach(async () => {
    await openFile(page, 'two.json', chainOfTasks('A', 'B'));
    await node(page, 'A').click();
    await kept(page);
  });

  it('when a field is typed into', async () => {
    await field(page, 'Name').focus();
    expect(await markAfter('input', () => page.keyboard.type('x'))).toBe('pending');
    await kept(page);
  });

  it.each(['{', ' '])('when “%s” is typed in the JSON', async (typed) => {
    await openCode(page);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await kept(page);
    expect(await markAfter('input', () => page.keyboard.insertText(typed))).toBe('pending');
    await kept(page);
  });
});

it('writes of one edit in 300 tasks what changed, and not the whole', async () => {
  const text = chainOfTasks(...Array.from({ length: 300 }, (_, index) => `Task ${index}`));
  await openFile(page, 'many.json', text);
  await page.getByText('300 tasks').first().waitFor();
  await settled(page);
  await kept(page);
  // what is written from here on is counted where it goes into the storage
  await page.evaluate(() => {
    const counts = { characters: 0 };
    Object.assign(window, { counts });
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function count(value: unknown, key?: IDBValidKey) {
      counts.characters += JSON.stringify(value).length;
      return put.call(this, value, key);
    };
  });
  await addTask(page, 'One');
  await kept(page);
  const { characters } = await page.evaluate(() => (window as unknown as { counts: { characters: number } }).counts);
  expect(characters).toBeGreaterThan(100);
  expect(characters).toBeLessThan(text.length / 10);
});

it('says so when what was kept cannot be read any more, and opens the sample', async () => {
  await addTask(page, 'One');
  await kept(page);
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open('taskloom');
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('kept', 'readwrite');
          const store = transaction.objectStore('kept');
          const keys = store.getAllKeys(IDBKeyRange.bound(['part'], ['part', []]));
          keys.addEventListener('success', () => {
            for (const key of keys.result) if ((key as string[])[2] === 'head') store.put('{"version":', key);
          });
          transaction.addEventListener('complete', done);
          transaction.addEventListener('abort', fail);
        });
      }),
  );
  await page.reload();
  await settled(page);
  await page.getByText('What the browser kept of nightly-sales.chain.json cannot be read.').waitFor();
  expect((await drawing(page)).nodes).toHaveLength(13);
});
