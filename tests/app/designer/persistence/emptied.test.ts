import { beforeEach, describe, expect, it } from 'vitest';
import { addLinked } from '../../../../app/designer/actions/addTask.ts';
import { deleteAction, selectAllAction } from '../../../../app/designer/actions/selection.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { currentDocument, stateOf } from '../../../../app/designer/state/store.ts';
import { save } from '../../../../lib/index.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

const deleteAll = () => {
  selectAllAction.run(tab.designer);
  deleteAction.run(tab.designer);
};
const notice = () => stateOf(tab.designer).getState().notice;
const text = () => save(currentDocument(tab.designer));

describe('a chain whose tasks are all deleted', () => {
  it('says so, and brings them back', () => {
    const before = text();
    deleteAll();
    expect(tab.names()).toEqual([]);
    expect(notice()).toMatchObject({
      text: 'All tasks were deleted. They are kept while the chain is empty.',
      action: { label: 'Bring back' },
    });
    notice()!.action!.run(tab.designer);
    expect(text()).toBe(before);
    expect(notice()).toBeNull();
  });

  it('says no more once the tasks are there again by an undo', () => {
    deleteAll();
    expect(notice()?.action?.label).toBe('Bring back');
    undoStep(tab.designer);
    expect(notice()).toBeNull();
  });

  it('brings back the last tasks there were, also after the designer was closed', async () => {
    addLinked(tab.designer, 'Load weather', { x: 0, y: 0 }, {});
    const before = tab.names();
    deleteAll();
    tab = await tab.reload();
    expect(tab.names()).toEqual([]);
    expect(notice()?.text).toBe(
      'All tasks were deleted before the page was closed. They are kept while the chain is empty.',
    );
    notice()!.action!.run(tab.designer);
    expect(tab.names()).toEqual(before);
  });
});
