import { beforeEach, describe, expect, it } from 'vitest';
import { openText } from '../../../../app/designer/actions/open.ts';
import { editingOf, groupMark, noteMark } from '../../../../app/designer/state/annotations.ts';
import { isEdited } from '../../../../app/designer/state/derived.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { amendSession, currentDocument, selectOnly, stateOf } from '../../../../app/designer/state/store.ts';
import { editNote } from '../../../../lib/editor/index.ts';
import { isEnabled, keyOf, run, select, selected } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

const view = () => currentDocument(tab.designer).view;
const notes = () => [...view().notes.values()];
const editing = () => editingOf(tab.designer).getState().editing;

describe('a note', () => {
  const add = (text: string, ...tasks: string[]) => {
    select(tab, ...tasks);
    run(tab, 'add-note');
    const [note] = [...view().notes.keys()].slice(-1);
    dispatch(tab.designer, (document) => editNote(document, { note: note!, text }));
    return note!;
  };

  it('is written at once where it is added; what is typed is one step', () => {
    const note = add('Ask Ada');
    expect(editing()).toBe(noteMark(note));
    expect(notes()).toMatchObject([{ text: 'Ask Ada', task: null }]);
    undoStep(tab.designer);
    expect(notes()).toMatchObject([{ text: '' }]);
    undoStep(tab.designer);
    expect(notes()).toEqual([]);
  });

  it('of a selected task is pinned to it, and goes where that goes, back again in one step', () => {
    add('Runs long', 'Mart: customers');
    const [before] = notes();
    expect(before!.task).toBe(keyOf(tab, 'Mart: customers'));
    select(tab, 'Mart: customers');
    run(tab, 'nudge-down');
    expect(notes()).toMatchObject([{ x: before!.x, y: before!.y + 10 }]);
    undoStep(tab.designer);
    expect(notes()).toEqual([before]);
  });

  it('is deleted together with tasks, as one step, and unpinned', () => {
    const note = add('Both', 'Audit log');
    selectOnly(tab.designer, { tasks: [keyOf(tab, 'Rebuild price list')], notes: [note] });
    run(tab, 'delete');
    expect(notes()).toEqual([]);
    expect(tab.names()).not.toContain('Rebuild price list');
    undoStep(tab.designer);
    expect(tab.names()).toContain('Rebuild price list');
    expect(notes()).toMatchObject([{ text: 'Both', task: keyOf(tab, 'Audit log') }]);
    selectOnly(tab.designer, { notes: [note] });
    run(tab, 'unpin-note');
    expect(notes()).toMatchObject([{ text: 'Both', task: null }]);
    expect(isEnabled(tab, 'unpin-note')).toBe(false);
  });

  it('is pinned to the task that is selected with it', () => {
    const note = add('Loose');
    selectOnly(tab.designer, { notes: [note] });
    expect(isEnabled(tab, 'pin-note')).toBe(false);
    selectOnly(tab.designer, { tasks: [keyOf(tab, 'Audit log')], notes: [note] });
    run(tab, 'pin-note');
    expect(notes()).toMatchObject([{ text: 'Loose', task: keyOf(tab, 'Audit log') }]);
  });

  it('stands alone when its task is deleted', () => {
    add('Stays', 'Audit log');
    select(tab, 'Audit log');
    run(tab, 'delete');
    expect(notes()).toMatchObject([{ text: 'Stays', task: null }]);
  });
});

describe('a group', () => {
  const groups = () => [...view().groups.values()].map(({ tasks }) => tasks.length);
  const id = () => [...view().groups.keys()][0]!;

  it('is made of the selected tasks, takes tasks in and out, and is taken apart', () => {
    select(tab, 'Extract orders', 'Extract customers');
    run(tab, 'group');
    expect(groups()).toEqual([2]);
    expect(editing()).toBe(groupMark(id()));
    selectOnly(tab.designer, { tasks: [keyOf(tab, 'Extract returns')], groups: [id()] });
    run(tab, 'group');
    expect(groups()).toEqual([3]);
    select(tab, 'Extract orders');
    run(tab, 'ungroup');
    expect(groups()).toEqual([2]);
    selectOnly(tab.designer, { groups: [id()] });
    run(tab, 'ungroup');
    expect(groups()).toEqual([]);
    expect(selected(tab)).toEqual(['Extract customers', 'Extract returns']);
    expect(tab.names()).toHaveLength(12);
    expect(isEnabled(tab, 'ungroup')).toBe(false);
  });

  it('moves with its tasks, as one step', () => {
    select(tab, 'Extract orders', 'Extract customers');
    run(tab, 'group');
    const before = new Map(view().positions);
    selectOnly(tab.designer, { groups: [id()] });
    run(tab, 'nudge-right');
    for (const name of ['Extract orders', 'Extract customers']) {
      const { x, y } = before.get(keyOf(tab, name))!;
      expect(view().positions.get(keyOf(tab, name))).toEqual({ x: x + 10, y });
    }
    undoStep(tab.designer);
    expect(new Map(view().positions)).toEqual(before);
  });
});

describe('what was seen last', () => {
  const CHAIN =
    '{"taskloom": 1, "tasks": [{"id": "a", "name": "Alone"}], "view": {"viewport": [120, 260, 0.5], "positions": {"a": [0, 0]}}}';
  const savedText = async () => {
    run(tab, 'save');
    await browser.clock.pass(0);
    return String(tab.downloads.at(-1)!.content);
  };
  beforeEach(() => {
    openText(tab.designer, 'seen.chain.json', CHAIN);
    expect(stateOf(tab.designer).getState().session.viewport).toEqual({ x: 120, y: 260, zoom: 0.5 });
    amendSession(tab.designer, { viewport: { x: 180, y: 300, zoom: 0.5 } });
  });

  it('is not an edit, and not written alone', async () => {
    expect(isEdited(stateOf(tab.designer).getState())).toBe(false);
    expect(await savedText()).toBe(CHAIN);
  });

  it('is written along when the file is saved for another reason', async () => {
    select(tab, 'Alone');
    run(tab, 'nudge-down');
    expect((JSON.parse(await savedText()) as { view: unknown }).view).toMatchObject({
      viewport: [180, 300, 0.5],
      positions: { a: [0, 10] },
    });
  });
});
