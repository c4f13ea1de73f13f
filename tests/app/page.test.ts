import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainOfTasks } from '../support/chainOfTasks.ts';
import { openCode } from '../support/code.ts';
import {
  chooseFromMenu,
  addTask,
  boxOf,
  closeDesigner,
  drawing,
  field,
  node,
  openDesigner,
  openFile,
  still,
  useBrowser,
} from '../support/page.ts';
import { fileName, kept } from '../support/tabs.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const inspector = () => page.getByRole('complementary', { name: 'Inspector' });

describe('the list of tasks to wait for', () => {
  const search = () => inspector().getByRole('combobox', { name: 'Wait for another task' });
  const options = () => page.getByRole('listbox').getByRole('option').allInnerTexts();

  it('is left by Escape, and does not hold the task itself', async () => {
    await node(page, 'Stage sales').click();
    await search().fill('stage');
    await expect.poll(options).toEqual(['Stage returns']);
    await page.keyboard.press('Escape');
    await expect.poll(options).toEqual([]);
    expect(await search().count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('aside') === null)).toBe(true);
  });

  it('takes the id of a task that is in no file, and draws it', async () => {
    await node(page, 'Stage sales').click();
    await search().fill('0f5b6b6c-1234-4b46-a24d-a3a87936306e');
    await page.getByRole('option', { name: /which is not in this file/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await drawing(page)).edges.filter((edge) => edge.includes('0f5b6b')).length).toBe(1);
  });
});

describe('a name that a task has already', () => {
  it('connects to that task by Enter, and makes a second one by the row below', async () => {
    const count = (await drawing(page)).nodes.length;
    await node(page, 'Rebuild price list').click();
    await page.keyboard.press('a');
    await page.keyboard.type('audit log');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await drawing(page)).edges).toContain('Rebuild price list to Audit log, succeeded');
    expect((await drawing(page)).nodes.length).toBe(count);
    await node(page, 'Rebuild price list').click();
    await page.keyboard.press('a');
    await page.keyboard.type('Stage sales');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await drawing(page)).nodes.length).toBe(count + 1);
  });

  it('is the row that Enter takes right after the last letter', async () => {
    await node(page, 'Rebuild price list').click();
    await page.keyboard.press('a');
    await page.keyboard.type('audit lo');
    await page.getByRole('option', { name: 'Add “audit lo”' }).waitFor();
    await page.evaluate(async () => {
      document.execCommand('insertText', false, 'g');
      // what React does at once is done, and nothing else: as where keys come faster than a busy page can take them
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(async () => (await drawing(page)).edges).toContain('Rebuild price list to Audit log, succeeded');
  });
});

it('opens the sample again, from the empty canvas and from the palette', async () => {
  const name = () => fileName(page);
  await chooseFromMenu(page, 'File', 'New chain');
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await node(page, 'Stage sales').waitFor();
  await chooseFromMenu(page, 'File', 'New chain');
  await expect.poll(name).toBe('untitled.chain.json');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('open the sample');
  await page.keyboard.press('Enter');
  await node(page, 'Stage sales').waitFor();
  expect(await name()).toBe('nightly-sales.chain.json');
});

it('tells recent documents of one name apart, and renames them', async () => {
  for (const task of ['First', 'Second']) {
    await openFile(page, 'tasks.json', chainOfTasks(task));
    await node(page, task).waitFor();
    await kept(page);
  }
  await chooseFromMenu(page, 'File', 'Recent documents');
  const dialog = page.getByRole('dialog', { name: 'Recent documents' });
  const rows = () => dialog.getByRole('listitem').allInnerTexts();
  await expect.poll(async () => (await rows()).join('\n')).toMatch(/tasks\.json\n.*Second[^]*tasks\.json\n.*First/);
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'First' })
    .getByRole('button', { name: 'Rename tasks.json' })
    .click();
  await page.keyboard.type('older.json');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await rows()).join('\n')).toContain('older.json');
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'open here' })
    .getByRole('button', { name: 'Rename tasks.json' })
    .click();
  await page.keyboard.type('newer.json');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('header').first().innerText()).toContain('newer.json');
});

it('says “not valid” in the badge while the JSON does not parse', async () => {
  await openCode(page);
  await page.getByText('same bytes', { exact: true }).waitFor();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('!');
  await page.locator('[data-proof=none]').waitFor();
  expect(await page.getByText('same bytes', { exact: true }).count()).toBe(0);
});

describe('what cannot be opened', () => {
  it('is refused without a place where there is none', async () => {
    await openFile(page, 'bytes.json', Buffer.from([0x7b, 0xff, 0xfe]));
    const alert = page.getByRole('alert');
    await alert.getByText('bytes.json was not opened.').waitFor();
    expect(await alert.innerText()).not.toMatch(/line|column/i);
  });

  it('is an object that is not a task', async () => {
    await openFile(page, 'answer.json', '{ "message": "The task runs" }');
    await page
      .getByRole('alert')
      .getByText(/not a task definition/)
      .waitFor();
    await node(page, 'Stage sales').waitFor();
  });
});

it('finds shortcuts by words', async () => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Shortcuts' });
  await dialog.getByLabel('Find a shortcut').fill('zoom');
  await expect.poll(() => dialog.locator('dt').allInnerTexts()).toEqual(['Zoom in', 'Zoom out', 'Zoom to 100 %']);
});

it('says why a button is of no use now', async () => {
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  expect(await undo.isDisabled()).toBe(true);
  await undo.hover();
  await page.getByText('Undo: nothing to undo').waitFor();
  await addTask(page, 'Edited');
  expect(await undo.isDisabled()).toBe(false);
});

it('takes a notice away when what it says is over', async () => {
  await page.getByRole('button', { name: 'Tidy', exact: true }).click();
  const notice = page.getByText(/tasks? moved|Already tidy|No task moved/);
  await notice.waitFor();
  await addTask(page, 'Next edit');
  await notice.waitFor({ state: 'detached' });
});

it('leaves the canvas as large as it is while problems come and go', async () => {
  const size = async () => {
    const { width, height } = await boxOf(page.getByRole('main', { name: 'Canvas' }));
    return { width, height };
  };
  const before = await size();
  await page.getByRole('button', { name: 'Hide problems' }).click();
  await page.getByRole('button', { name: 'Show problems' }).waitFor();
  expect(await size()).toEqual(before);
});

it('has text and rows of the size that the browser is set to', async () => {
  const heights = () =>
    page.evaluate(() => [
      document.querySelector('header button')!.getBoundingClientRect().height,
      Number.parseFloat(getComputedStyle(document.body).fontSize),
    ]);
  const [row, text] = await heights();
  await page.addStyleTag({ content: ':root { font-size: 150% }' });
  expect(await heights()).toEqual([row! * 1.5, text! * 1.5]);
});

it('begins no transition where motion is to be reduced', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const watch = await page.evaluateHandle(() => {
    const begun: string[] = [];
    const take = ({ propertyName }: TransitionEvent) => void begun.push(propertyName);
    document.addEventListener('transitionrun', take);
    return { begun, end: () => document.removeEventListener('transitionrun', take) };
  });
  await node(page, 'Stage sales').click();
  await field(page, 'Name').waitFor();
  await chooseFromMenu(page, 'View', 'Show or hide the outline');
  await page.getByRole('treegrid').waitFor();
  await page.getByRole('button', { name: 'Export JSON' }).hover();
  await still(page);
  const begun = await watch.evaluate((watched) => {
    watched.end();
    return watched.begun;
  });
  expect(begun).toEqual([]);
});

it('prints the drawing alone', async () => {
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('banner').isVisible()).toBe(false);
  expect(await page.getByRole('toolbar', { name: 'Canvas tools' }).isVisible()).toBe(false);
  expect(await node(page, 'Stage sales').isVisible()).toBe(true);
});

it('shows the knob of a switch where colours are forced', async () => {
  await node(page, 'Stage sales').click();
  await inspector().getByRole('switch').first().waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  const [knob, around] = await inspector()
    .getByRole('switch')
    .first()
    .evaluate((element) => [
      getComputedStyle(element.firstElementChild!).backgroundColor,
      getComputedStyle(element).backgroundColor,
    ]);
  expect(knob).not.toBe(around);
});
