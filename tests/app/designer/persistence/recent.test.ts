import { beforeEach, describe, expect, it } from 'vitest';
import { openRecent } from '../../../../app/designer/actions/recent.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { chainOfTasks } from '../../../support/chainOfTasks.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { kept, openKept, renameTask } from '../../../support/inMemory/edits.ts';
import { fileName, notice } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
  await openKept(browser, tab, 'one.json', chainOfTasks('Task of one', 'B'));
  await openKept(browser, tab, 'two.json', chainOfTasks('Task of two', 'B'));
});

const list = () => tab.designer.ports.documents.list();
const idOf = async (name: string) => (await list()).find((one) => one.fileName === name)!.id;
const go = async (name: string) => {
  await openRecent(tab.designer, await idOf(name), name);
  await browser.clock.pass(1_000);
};

describe('the recent documents', () => {
  it('are told with tasks and time, the last one first', async () => {
    expect(await list()).toMatchObject([
      { fileName: 'two.json', tasks: 2, about: 'Task of two, B', unsaved: false },
      { fileName: 'one.json', tasks: 2, about: 'Task of one, B', unsaved: false },
    ]);
    const [two, one] = await list();
    // each was written when it had been open for a moment
    expect(two!.when - one!.when).toBe(1_000);
  });

  it('open with the edits that no file has', async () => {
    renameTask(tab, 'Task of two', 'Edited');
    await go('one.json');
    expect(tab.names()).toEqual(['Task of one', 'B']);
    expect(fileName(tab)).toBe('one.json');
    expect(notice(tab)?.action?.label).toBe('Back to two.json');
    expect(await list()).toContainEqual(expect.objectContaining({ fileName: 'two.json', unsaved: true }));
    await go('two.json');
    expect(tab.names()).toEqual(['Edited', 'B']);
    undoStep(tab.designer);
    expect(tab.names()).toEqual(['Task of two', 'B']);
  });

  it('that cannot be read leave what is open', async () => {
    const id = await idOf('one.json');
    browser.storage.damage(id);
    await openRecent(tab.designer, id, 'one.json');
    expect(notice(tab)).toMatchObject({
      kind: 'error',
      text: 'What the browser kept of one.json cannot be read. What is open stays.',
    });
    expect(fileName(tab)).toBe('two.json');
    expect(browser.storage.opening).toEqual(new Set());
    await kept(browser, tab);
  });

  it('that another tab has are held by it', async () => {
    const other = await browser.open();
    await openRecent(other.designer, await idOf('one.json'), 'one.json');
    await kept(browser, other);
    expect(await tab.designer.ports.tab.held()).toEqual(new Set([await idOf('one.json'), await idOf('two.json')]));
  });
});
