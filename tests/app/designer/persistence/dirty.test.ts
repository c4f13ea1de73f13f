import { beforeEach, describe, expect, it } from 'vitest';
import { redoStep, undoStep } from '../../../../app/designer/state/history.ts';
import { chainOfTasks } from '../../../support/chainOfTasks.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { kept, moveTask, openKept, renameTask, save } from '../../../support/inMemory/edits.ts';
import { isAsOpened, isMarked, places } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

describe('the mark of a file that holds something else', () => {
  it('is not there after opening, and goes with an undo', () => {
    expect(isMarked(tab)).toBe(false);
    renameTask(tab, 'Stage sales', 'Other');
    expect(isMarked(tab)).toBe(true);
    undoStep(tab.designer);
    expect(isMarked(tab)).toBe(false);
    redoStep(tab.designer);
    expect(isMarked(tab)).toBe(true);
  });

  it('goes with the same text typed again', () => {
    renameTask(tab, 'Stage sales', 'Other');
    expect(isMarked(tab)).toBe(true);
    renameTask(tab, 'Other', 'Stage sales');
    expect(isMarked(tab)).toBe(false);
  });

  it('follows what was saved, not what was opened', async () => {
    renameTask(tab, 'Stage sales', 'Saved name');
    await save(browser, tab);
    expect(tab.downloads).toEqual([
      { name: 'nightly-sales.chain.json', content: expect.stringContaining('"Saved name"') },
    ]);
    expect(isMarked(tab)).toBe(false);
    renameTask(tab, 'Saved name', 'Later name');
    expect(isMarked(tab)).toBe(true);
    undoStep(tab.designer);
    expect(isMarked(tab)).toBe(false);
    undoStep(tab.designer);
    expect(tab.names()).toContain('Stage sales');
    expect(isMarked(tab)).toBe(true);
    expect(isAsOpened(tab)).toBe(true);
  });

  it('is as true after the designer is opened again', async () => {
    renameTask(tab, 'Stage sales', 'Saved name');
    await save(browser, tab);
    renameTask(tab, 'Saved name', 'Later name');
    await kept(browser, tab);
    await tab.close();
    tab = await browser.open();
    expect(isMarked(tab)).toBe(true);
    undoStep(tab.designer);
    expect(tab.names()).toContain('Saved name');
    expect(isMarked(tab)).toBe(false);
    undoStep(tab.designer);
    expect(tab.names()).toContain('Stage sales');
    expect(isMarked(tab)).toBe(true);
  });

  it('does not count where the tasks of a plain list lie', async () => {
    await openKept(browser, tab, 'two.json', chainOfTasks('A', 'B'));
    const before = places(tab);
    moveTask(tab, 'B', { x: 60, y: 120 });
    expect(places(tab)).not.toEqual(before);
    expect(isMarked(tab)).toBe(false);
  });

  it('counts it in a chain document, which says it', () => {
    moveTask(tab, 'Rebuild price list', { x: 60, y: 40 });
    expect(isMarked(tab)).toBe(true);
    undoStep(tab.designer);
    expect(isMarked(tab)).toBe(false);
  });
});
