import { beforeEach, describe, expect, it } from 'vitest';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { chainOfTasks } from '../../../support/chainOfTasks.ts';
import { run } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import type { MemoryDisk } from '../../../support/inMemory/disk.ts';
import { moveTask, renameTask } from '../../../support/inMemory/edits.ts';
import { fileName, isMarked, notice } from '../../../support/inMemory/shown.ts';

const TEXT = chainOfTasks('A', 'B');

let browser: MemoryBrowser;
let tab: MemoryTab;
let disk: MemoryDisk;

/** Does it, and waits until all that follows is done. */
const does = async (action: string) => {
  run(tab, action);
  await browser.clock.pass(1_000);
};

beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
  disk = tab.giveDisk();
  disk.put('tasks.json', TEXT);
  disk.chosen = 'tasks.json';
  await does('open');
});

describe('where the browser lets files be written, saving', () => {
  it('writes into the file that was opened, with only the edit changed', async () => {
    renameTask(tab, 'A', 'Other');
    await does('save');
    expect(notice(tab)?.text).toBe('Saved tasks.json.');
    expect(disk.text('tasks.json')).toBe(TEXT.replace('"name": "A"', '"name": "Other"'));
    expect(isMarked(tab)).toBe(false);
  });

  it('says that there is nothing to write where there is not', async () => {
    await does('save');
    expect(notice(tab)?.text).toBe('tasks.json already has all of this.');
  });

  it('asks before it replaces what something else wrote', async () => {
    renameTask(tab, 'A', 'Other');
    disk.put('tasks.json', '[]');
    await does('save');
    expect(notice(tab)).toMatchObject({
      text: expect.stringContaining('was changed by another program'),
      action: { label: 'Overwrite it' },
    });
    expect(disk.text('tasks.json')).toBe('[]');
    expect(isMarked(tab)).toBe(true);
    notice(tab)!.action!.run(tab.designer);
    await browser.clock.pass(0);
    expect(notice(tab)?.text).toBe('Saved tasks.json.');
    expect(disk.text('tasks.json')).toContain('"Other"');
  });

  it('says when the file is gone, and saves elsewhere', async () => {
    renameTask(tab, 'A', 'Other');
    disk.remove('tasks.json');
    await does('save');
    expect(notice(tab)).toMatchObject({
      text: 'tasks.json is no longer where it was. Your edits are still here.',
      action: { label: 'Save as' },
    });
    disk.chosen = 'elsewhere.json';
    notice(tab)!.action!.run(tab.designer);
    await browser.clock.pass(0);
    expect(notice(tab)?.text).toBe('Saved elsewhere.json.');
    expect(fileName(tab)).toBe('elsewhere.json');
    expect(disk.text('elsewhere.json')).toContain('"Other"');
  });

  it('as another file leaves the first one alone, and goes on with the other', async () => {
    renameTask(tab, 'A', 'Other');
    disk.chosen = 'second.json';
    await does('save-as');
    expect(notice(tab)?.text).toBe('Saved second.json.');
    renameTask(tab, 'B', 'Third');
    await does('save');
    expect(disk.text('second.json')).toContain('"Third"');
    expect(disk.text('tasks.json')).toBe(TEXT);
  });

  it('under the name of a chain document saves the places too, and a move counts from then on', async () => {
    disk.chosen = 'tasks.chain.json';
    await does('save-as');
    expect(JSON.parse(disk.text('tasks.chain.json'))).toMatchObject({
      taskloom: 1,
      view: { positions: { 'id-A': expect.anything() } },
    });
    moveTask(tab, 'A', { x: 0, y: 20 });
    expect(isMarked(tab)).toBe(true);
    undoStep(tab.designer);
    expect(isMarked(tab)).toBe(false);
  });

  it('does nothing when no file is chosen', async () => {
    renameTask(tab, 'A', 'Other');
    disk.chosen = null;
    await does('save-as');
    await does('open');
    expect(isMarked(tab)).toBe(true);
    expect(fileName(tab)).toBe('tasks.json');
    expect(tab.names()).toEqual(['Other', 'B']);
  });
});
