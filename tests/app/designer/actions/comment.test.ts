import { beforeEach, describe, expect, it } from 'vitest';
import { makeToFlow } from '../../../../app/canvas/toFlow.ts';
import { makeToFlowNotes } from '../../../../app/canvas/toFlowNotes.ts';
import { comment } from '../../../../app/designer/actions/comment.ts';
import { nameOfWriter, setNameOfWriter } from '../../../../app/designer/state/comments.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { redoStep, undoStep } from '../../../../app/designer/state/history.ts';
import { currentDocument, selectOnly, stateOf } from '../../../../app/designer/state/store.ts';
import { NO_NAMES, resolveComment } from '../../../../lib/editor/index.ts';
import { graphOf } from '../../../../lib/index.ts';
import { isEnabled, keyOf, run, select, selected } from '../../../support/inMemory/actions.ts';
import { type MemoryBrowser, type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let browser: MemoryBrowser;
let tab: MemoryTab;
beforeEach(async () => {
  browser = memoryBrowser();
  tab = await browser.open();
});

const NO_DRAG = { tasks: new Map(), notes: new Map(), sizes: new Map() };
const comments = () => [...currentDocument(tab.designer).view.comments.values()];
const add = (text: string, name = 'Stage sales') => comment(tab.designer, { task: keyOf(tab, name) }, text);

describe('a comment', () => {
  it('has the name that was typed last, and the time', () => {
    setNameOfWriter(tab.designer, ' Ada ');
    expect(add(' Still needed?\n')).toBe(true);
    expect(comments()).toMatchObject([
      { text: 'Still needed?', by: 'Ada', isDone: false, task: keyOf(tab, 'Stage sales'), event: null },
    ]);
    expect(comments()[0]!.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(tab.designer.ports.page.setting('name')).toBe(' Ada ');
    expect(nameOfWriter(tab.designer)).toBe('Ada');
  });

  it('leaves what is selected, and goes with its task, back again in one step', () => {
    select(tab, 'Stage sales');
    add('Still needed?');
    expect(selected(tab)).toEqual(['Stage sales']);
    run(tab, 'delete');
    expect(comments()).toEqual([]);
    undoStep(tab.designer);
    expect(comments()).toMatchObject([{ text: 'Still needed?' }]);
    undoStep(tab.designer);
    expect(comments()).toEqual([]);
    redoStep(tab.designer);
    expect(comments()).toHaveLength(1);
  });

  it('can be written on one task or one edge', () => {
    const [edge] = graphOf(currentDocument(tab.designer).chain).edges;
    expect(isEnabled(tab, 'comment')).toBe(false);
    select(tab, 'Stage sales');
    expect(isEnabled(tab, 'comment')).toBe(true);
    select(tab, 'Stage sales', 'Audit log');
    expect(isEnabled(tab, 'comment')).toBe(false);
    selectOnly(tab.designer, { edges: [edge!.id] });
    expect(isEnabled(tab, 'comment')).toBe(true);
  });

  it('is counted on the card of its task while it is open; no other card is drawn again', () => {
    const { toFlow } = makeToFlow();
    const drawn = () => {
      const { selection } = stateOf(tab.designer).getState();
      const { nodes } = toFlow(currentDocument(tab.designer), selection);
      const key = keyOf(tab, 'Stage sales');
      return { card: nodes.find(({ id }) => id === key)!, others: nodes.filter(({ id }) => id !== key) };
    };
    const before = drawn();
    add('One');
    add('Two');
    const two = drawn();
    expect(two.card.data).toMatchObject({ comments: 2 });
    expect(two.card.domAttributes).toMatchObject({ 'aria-description': expect.stringContaining('2 open comments') });
    expect(two.others.every((node, index) => node === before.others[index])).toBe(true);
    dispatch(tab.designer, (document) => resolveComment(document, { comment: 'comment-1', isDone: true }));
    expect(drawn().card.domAttributes).toMatchObject({
      'aria-description': expect.stringContaining('1 open comment'),
    });
  });

  it('is counted on an external task, and on the card of a collapsed group', () => {
    const [external] = graphOf(currentDocument(tab.designer).chain).externals;
    expect(comment(tab.designer, { task: external! }, 'Whose is it?')).toBe(true);
    const { selection } = stateOf(tab.designer).getState();
    const { nodes } = makeToFlow().toFlow(currentDocument(tab.designer), selection);
    expect(nodes.find(({ id }) => id === external)).toMatchObject({
      data: { comments: 1 },
      domAttributes: { 'aria-description': '1 open comment' },
    });
    select(tab, 'Stage sales', 'Audit log');
    run(tab, 'group');
    run(tab, 'collapse-group');
    add('In a group');
    const { cards } = makeToFlowNotes()(currentDocument(tab.designer), selection, NO_DRAG, NO_NAMES);
    expect(cards).toMatchObject([{ data: { comments: 1 }, ariaLabel: expect.stringContaining('1 open comment') }]);
  });
});
