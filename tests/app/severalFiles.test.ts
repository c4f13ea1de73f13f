import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  chooseFromMenu,
  closeDesigner,
  drawing,
  exported,
  node,
  openDesigner,
  settled,
  useBrowser,
} from '../support/page.ts';

useBrowser();
let page: Page;
beforeEach(async () => {
  page = await openDesigner();
});
afterEach(() => closeDesigner(page));

const folder = mkdtempSync(join(tmpdir(), 'taskloom-several-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const task = (name: string) => `{ "id": "${name}",  "name": "${name}", "states": [] }`;

function put(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Drops files and folders of the disk on the page, as a file manager does. */
async function drop(...files: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
}

async function choose(...files: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await chooseFromMenu(page, 'File', 'Open');
  await (await chooser).setFiles([...files]);
}

describe('several files', () => {
  it('become one document when a folder is dropped', async () => {
    for (const name of ['load-10', 'load-2', 'load', 'sub/last'])
      put(`estate/${name}.json`, `${task(name.replace('sub/', ''))}\n`);
    put('estate/notes.txt', 'no JSON');
    put('estate/.git/config.json', 'no JSON');
    await drop(join(folder, 'estate'));
    await node(page, 'last').waitFor();
    await settled(page);
    expect(await exported(page)).toBe(`[\n  ${['load', 'load-2', 'load-10', 'last'].map(task).join(',\n  ')}\n]\n`);
    expect(await page.getByRole('alert').innerText()).toBe('');
    await page.getByText('Opened estate.json.').waitFor();
  });

  it('become one document when they are dropped, chosen or pasted together', async () => {
    const [a, b] = [put('a.json', task('A')), put('b.json', task('B'))];
    await drop(b, a);
    await node(page, 'B').waitFor();
    await choose(put('c.json', task('C')), put('d.json', task('D')));
    await node(page, 'D').waitFor();
    await settled(page);
    expect(await exported(page)).toBe(`[\n  ${task('C')},\n  ${task('D')}\n]\n`);
    await page.evaluate(
      (texts) => {
        const data = new DataTransfer();
        texts.forEach((text, index) => data.items.add(new File([text], `${index}.json`, { type: 'application/json' })));
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      },
      [task('E'), task('F')],
    );
    await node(page, 'F').waitFor();
    await page.getByRole('button', { name: 'Back to tasks.json' }).click();
    await node(page, 'D').waitFor();
  });

  it('become one document when a zip of them is dropped, and what cannot be opened is named', async () => {
    const files = { 'a.json': task('A'), 'b.json': task('B'), 'half.json': '[' };
    const packed = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]);
    await drop(put('pack.zip', Buffer.from(zipSync(Object.fromEntries(packed)))));
    await node(page, 'A').waitFor();
    await page.getByText('Opened pack.json.').waitFor();
    await expect
      .poll(() => page.getByRole('alert').innerText())
      .toMatch(/1 file was not opened\.\s+pack\/half\.json: /);
  });

  it('become one document when their folder is chosen', async () => {
    for (const name of ['b', 'a', 'sub/c']) put(`chosen/${name}.json`, task(name));
    put('chosen/.git/config.json', 'no JSON');
    put('chosen/notes.txt', 'no JSON');
    await chooseFromMenu(page, 'File', 'New chain');
    const chooser = page.waitForEvent('filechooser');
    await chooseFromMenu(page, 'File', 'Open a folder');
    await (await chooser).setFiles(join(folder, 'chosen'));
    await node(page, 'sub/c').waitFor();
    await settled(page);
    await page.getByText('Opened chosen.json.').waitFor();
    expect((await drawing(page)).nodes).toEqual(['a', 'b', 'sub/c']);
  });

  it('are opened as far as they can be, and the others are listed; if none can, what was open stays', async () => {
    await drop(
      put('x/good.json', task('Good')),
      put('x/fine.json', task('Fine')),
      put('x/half.json', '[\n  {"id"'),
      put('x/tsconfig.json', '{"compilerOptions": {}}'),
    );
    await node(page, 'Good').waitFor();
    const alert = page.getByRole('alert');
    await expect
      .poll(() => alert.innerText())
      .toMatch(
        /2 files were not opened\.\s+half\.json: .*not JSON.* Line 2, column \d+\.\s+tsconfig\.json: .*not a task definition/,
      );
    expect(await alert.getByRole('listitem').count()).toBe(2);
    await alert.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => alert.innerText()).toBe('');
    await drop(put('y/1.json', 'no'), put('y/2.json', '{}'));
    await expect
      .poll(() => alert.innerText())
      .toMatch(/2 files were not opened\.\s+tasks\.json is still open\.\s+1\.json: /);
    mkdirSync(join(folder, 'empty'));
    await drop(join(folder, 'empty'));
    await expect.poll(() => alert.innerText()).toMatch(/empty was not opened\. The folder holds no \.json file\./);
    expect((await drawing(page)).nodes).toEqual(['Fine', 'Good']);
  });
});
