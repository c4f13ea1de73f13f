import { beforeEach, describe, expect, it } from 'vitest';
import { openRecent } from '../../../../app/designer/actions/recent.ts';
import { panelsOf } from '../../../../app/designer/state/panels.ts';
import { persistenceOf } from '../../../../app/designer/state/persistence.ts';
import { chainOfTasks } from '../../../support/chainOfTasks.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { kept, openKept } from '../../../support/inMemory/edits.ts';
import { fileName } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
  await openKept(browser, tab, 'other.json', chainOfTasks('Task of other', 'B'));
  await openKept(browser, tab, 'heavy.json', chainOfTasks('Task of heavy', 'B'));
  await tab.close();
});

/** The page ends while it opens a document: what checks it has not come, when somebody closes a page that hangs. */
const endWhileOpening = async () => {
  const hanging = await browser.openUnchecked();
  expect(fileName(hanging)).toBe('heavy.json');
  await hanging.crash();
};
const idOf = (name: string) => [...browser.storage.documents.values()].find((one) => one.fileName === name)!.id;
const dialog = () => panelsOf(tab.designer).getState().dialog;
const unfinished = () => persistenceOf(tab.designer).getState().unfinished;

describe('a document that the page did not get through', () => {
  it('is not opened by itself again: the list is there, and says which one', async () => {
    expect(browser.storage.opening).toEqual(new Set());
    await endWhileOpening();
    expect(browser.storage.opening).toEqual(new Set([idOf('heavy.json')]));
    tab = await browser.open();
    expect(dialog()).toBe('recent');
    expect(unfinished()).toBe('heavy.json');
    expect(tab.names()).toEqual([]);
    await tab.close();
    // nor the next time, until somebody has chosen it
    tab = await browser.open();
    expect(unfinished()).toBe('heavy.json');
    await openRecent(tab.designer, idOf('other.json'), 'other.json');
    expect(tab.names()).toEqual(['Task of other', 'B']);
  });

  it('is opened by itself again once it was chosen, and opened', async () => {
    await endWhileOpening();
    tab = await browser.open();
    expect(tab.names()).toEqual([]);
    await openRecent(tab.designer, idOf('heavy.json'), 'heavy.json');
    expect(tab.names()).toEqual(['Task of heavy', 'B']);
    await browser.clock.pass(1_000);
    expect(browser.storage.opening).toEqual(new Set());
    await tab.close();
    tab = await browser.open();
    expect(tab.names()).toEqual(['Task of heavy', 'B']);
    expect(dialog()).toBeNull();
    expect(unfinished()).toBeNull();
  });

  it('is none that was left in good order while it was being opened', async () => {
    const left = await browser.openUnchecked();
    expect(fileName(left)).toBe('heavy.json');
    expect(browser.storage.opening).toEqual(new Set([idOf('heavy.json')]));
    await left.close();
    expect(browser.storage.opening).toEqual(new Set());
    tab = await browser.open();
    expect(tab.names()).toEqual(['Task of heavy', 'B']);
  });

  it('is none that is open and checked when the page crashes', async () => {
    tab = await browser.open();
    await kept(browser, tab);
    await tab.crash();
    tab = await browser.open();
    expect(tab.names()).toEqual(['Task of heavy', 'B']);
  });
});
