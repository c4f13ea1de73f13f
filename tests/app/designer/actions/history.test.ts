import { beforeEach, describe, expect, it } from 'vitest';
import { redoAction, undoAction } from '../../../../app/designer/actions/history.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { goToStep, undoStep } from '../../../../app/designer/state/history.ts';
import { stateOf } from '../../../../app/designer/state/store.ts';
import { rename } from '../../../../lib/index.ts';
import { keyOf } from '../../../support/inMemory/actions.ts';
import { type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let tab: MemoryTab;
beforeEach(async () => {
  tab = await memoryBrowser().open();
  for (const [from, to] of [
    ['Audit log', 'Audit 1'],
    ['Audit 1', 'Audit 2'],
    ['Audit 2', 'Audit 3'],
  ] as const) {
    const task = keyOf(tab, from);
    dispatch(tab.designer, (document) => rename(document, { task, name: to }));
  }
});
const label = (action: typeof undoAction) => action.labelNow!(stateOf(tab.designer).getState());
const audit = () => tab.names().find((name) => name.startsWith('Audit'));

describe('goToStep', () => {
  it.each([
    [0, 'Audit log'],
    [1, 'Audit 1'],
    [2, 'Audit 2'],
    [3, 'Audit 3'],
    [99, 'Audit 3'],
  ])('goes to the state after %i steps', (count, name) => {
    goToStep(tab.designer, count);
    expect(audit()).toBe(name);
  });

  it('goes forward as well', () => {
    goToStep(tab.designer, 0);
    goToStep(tab.designer, 2);
    expect(audit()).toBe('Audit 2');
  });
});

it('undo and redo say what they would do', () => {
  expect([label(undoAction), label(redoAction)]).toEqual(['Undo: Rename Audit 3', 'Redo']);
  undoStep(tab.designer);
  expect([label(undoAction), label(redoAction)]).toEqual(['Undo: Rename Audit 2', 'Redo: Rename Audit 3']);
  goToStep(tab.designer, 0);
  expect(label(undoAction)).toBe('Undo');
});
