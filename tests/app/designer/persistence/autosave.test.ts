import { beforeEach, describe, expect, it } from 'vitest';
import { newAction } from '../../../../app/designer/actions/open.ts';
import { deleteAction } from '../../../../app/designer/actions/selection.ts';
import { nudgeActions } from '../../../../app/designer/actions/walk.ts';
import { redoStep, undoStep } from '../../../../app/designer/state/history.ts';
import { stateOf } from '../../../../app/designer/state/store.ts';
import { chainOfTasks } from '../../../support/chainOfTasks.ts';
import { select } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { add, deleteTask, kept, openKept, renameTask } from '../../../support/inMemory/edits.ts';
import { fileName, isAsOpened, isMarked, keptMark, notice, places, text } from '../../../support/inMemory/shown.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

/** Closes the designer and opens it anew, as somebody does on the next day. */
const comeBack = async () => {
  await tab.close();
  return browser.open();
};
const nudgeDown = () => nudgeActions.find(({ id }) => id === 'nudge-down')!.run(tab.designer);

describe('what was edited', () => {
  it('is there when the designer is opened again, with a way back to the first bytes', async () => {
    const opened = text(tab);
    renameTask(tab, 'Stage sales', 'Stage all sales');
    deleteTask(tab, 'Audit log');
    add(tab, 'Load weather');
    await kept(browser, tab);
    const edited = text(tab);

    tab = await comeBack();
    expect(text(tab)).toBe(edited);
    expect(isMarked(tab)).toBe(true);
    undoStep(tab.designer);
    expect(text(tab)).toBe(opened);
    expect(stateOf(tab.designer).getState().session.history.past).toEqual([]);
    expect(isMarked(tab)).toBe(false);
    expect(isAsOpened(tab)).toBe(true);
  });

  it('goes on being kept after that', async () => {
    add(tab, 'One');
    await kept(browser, tab);
    tab = await comeBack();
    add(tab, 'Two');
    await kept(browser, tab);
    tab = await comeBack();
    expect(tab.names()).toHaveLength(14);
    expect(tab.names().slice(-2)).toEqual(['One', 'Two']);
  });

  it('is there though the page crashed, once it was said to be kept', async () => {
    add(tab, 'One');
    await kept(browser, tab);
    const edited = text(tab);
    await tab.crash();
    tab = await browser.open();
    expect(text(tab)).toBe(edited);
  });

  it('is there though the page was closed before it was said to be kept', async () => {
    add(tab, 'One');
    expect(keptMark(tab)).toBe('pending');
    tab = await comeBack();
    expect(tab.names()).toContain('One');
  });

  it('is there with the places that tasks were moved to', async () => {
    const opened = places(tab);
    select(tab, 'Rebuild price list');
    nudgeDown();
    nudgeDown();
    await kept(browser, tab);
    const moved = places(tab);
    expect(moved).not.toEqual(opened);
    tab = await comeBack();
    expect(places(tab)).toEqual(moved);
  });

  it('is there with nothing selected', async () => {
    add(tab, 'One');
    expect(stateOf(tab.designer).getState().selection.tasks.size).toBe(1);
    await kept(browser, tab);
    tab = await comeBack();
    expect(stateOf(tab.designer).getState().selection).toEqual({
      tasks: new Set(),
      edges: new Set(),
      annotations: new Set(),
    });
  });
});

describe('the word “kept” is gone with the edit, not a moment later,', () => {
  beforeEach(async () => {
    await openKept(browser, tab, 'two.json', chainOfTasks('A', 'B'));
    select(tab, 'A');
    expect(keptMark(tab)).toBe('kept');
  });

  it('when a task is renamed', async () => {
    renameTask(tab, 'A', 'Ax');
    expect(keptMark(tab)).toBe('pending');
    await kept(browser, tab);
  });

  it('when a task is moved', async () => {
    nudgeDown();
    expect(keptMark(tab)).toBe('pending');
    await kept(browser, tab);
  });

  it('when a task is deleted, brought back and deleted again', async () => {
    deleteAction.run(tab.designer);
    expect(tab.names()).toEqual(['B']);
    expect(keptMark(tab)).toBe('pending');
    await kept(browser, tab);
    undoStep(tab.designer);
    expect(tab.names()).toEqual(['A', 'B']);
    expect(keptMark(tab)).toBe('pending');
    await kept(browser, tab);
    redoStep(tab.designer);
    expect(tab.names()).toEqual(['B']);
    expect(keptMark(tab)).toBe('pending');
    await kept(browser, tab);
  });
});

it('keeps a file that was opened, though nobody edited it', async () => {
  const two = chainOfTasks('A', 'B');
  await openKept(browser, tab, 'two.json', two);
  tab = await comeBack();
  expect(fileName(tab)).toBe('two.json');
  expect(isMarked(tab)).toBe(false);
  expect(text(tab)).toBe(two);
});

it('keeps no sample and no new chain that nobody touched', async () => {
  newAction.run(tab.designer);
  await browser.clock.pass(1_000);
  expect(tab.names()).toEqual([]);
  expect(keptMark(tab)).toBeNull();
  tab = await comeBack();
  expect(fileName(tab)).toBe('nightly-sales.chain.json');
  expect(browser.storage.documents.size).toBe(0);
});

it('writes of one edit in 300 tasks what changed, and not the whole', async () => {
  const many = chainOfTasks(...Array.from({ length: 300 }, (_, index) => `Task ${index}`));
  await openKept(browser, tab, 'many.json', many);
  const before = browser.storage.written;
  add(tab, 'One');
  await kept(browser, tab);
  expect(browser.storage.written - before).toBeGreaterThan(100);
  expect(browser.storage.written - before).toBeLessThan(many.length / 10);
});

it('says so when what was kept cannot be read any more, and opens the sample', async () => {
  add(tab, 'One');
  await kept(browser, tab);
  await tab.close();
  for (const id of browser.storage.documents.keys()) browser.storage.damage(id);
  tab = await browser.open();
  expect(notice(tab)).toMatchObject({
    kind: 'error',
    text: 'What the browser kept of nightly-sales.chain.json cannot be read.',
  });
  expect(fileName(tab)).toBe('nightly-sales.chain.json');
  expect(tab.names()).toHaveLength(12);
  expect(tab.names()).not.toContain('One');
});
