import { beforeEach, describe, expect, it } from 'vitest';
import { addLinked } from '../../../../app/designer/actions/addTask.ts';
import { dispatchMany } from '../../../../app/designer/actions/bulk.ts';
import { connectTo } from '../../../../app/designer/actions/connect.ts';
import { spokenOf } from '../../../../app/designer/state/announce.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { popoversOf } from '../../../../app/designer/state/popovers.ts';
import { currentDocument, selectOnly } from '../../../../app/designer/state/store.ts';
import { graphOf, joinOf, setFields } from '../../../../lib/index.ts';
import { edges, isEnabled, keyOf, run, select, selected } from '../../../support/inMemory/actions.ts';
import { type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let tab: MemoryTab;
beforeEach(async () => {
  tab = await memoryBrowser().open();
});

const graph = () => graphOf(currentDocument(tab.designer).chain);
/** Answers the popover that an action opens to ask for a new task. */
const nameIt = (name: string) => {
  const { popover } = popoversOf(tab.designer).getState();
  if (popover?.kind !== 'add') throw new Error('Nothing asks for a task.');
  expect(addLinked(tab.designer, name, popover.place, popover.link)).toBe(true);
};
const selectEdge = (target: string) => {
  const { id } = graph().edges.find((edge) => edge.target === keyOf(tab, target))!;
  selectOnly(tab.designer, { edges: [id] });
};
const spoken = () => spokenOf(tab.designer).getState().text;
const placeOf = (name: string) => currentDocument(tab.designer).view.positions.get(keyOf(tab, name))!;

describe('a task', () => {
  it('is added before another one, with the edge', () => {
    select(tab, 'Extract returns');
    run(tab, 'add-before');
    nameIt('Wait for files');
    expect(edges(tab)).toContain('Wait for files to Extract returns, SUCCEEDED');
    expect(placeOf('Wait for files').x).toBeLessThan(placeOf('Extract returns').x);
    expect(selected(tab)).toEqual(['Wait for files']);
  });

  it('is added after another one, with the edge', () => {
    select(tab, 'Stage returns');
    run(tab, 'add-after');
    nameIt('Check');
    expect(edges(tab)).toContain('Stage returns to Check, SUCCEEDED');
    expect(placeOf('Check').x).toBeGreaterThan(placeOf('Stage returns').x);
  });

  it('is put on an edge, as one step', () => {
    const before = edges(tab);
    selectEdge('Audit log');
    run(tab, 'insert');
    nameIt('Check');
    expect(edges(tab)).toEqual(
      expect.arrayContaining(['Executive report to Check, ANY', 'Check to Audit log, SUCCEEDED']),
    );
    expect(edges(tab)).not.toContain('Executive report to Audit log, ANY');
    undoStep(tab.designer);
    expect(edges(tab)).toEqual(before);
  });

  it('waits for any instead of all, and for all again', () => {
    const join = () => joinOf(graph().byKey.get(keyOf(tab, 'Stage sales'))!);
    select(tab, 'Stage sales');
    expect(join()).toBe('all');
    run(tab, 'join');
    expect(join()).toBe('any');
    run(tab, 'join');
    expect(join()).toBe('all');
    select(tab, 'Stage returns');
    expect(isEnabled(tab, 'join')).toBe(false);
  });

  it('is deleted, and the gap is closed', () => {
    select(tab, 'Stage returns');
    run(tab, 'delete-and-reconnect');
    expect(edges(tab)).toContain('Extract returns to Mart: returns, SUCCEEDED');
    expect(tab.names()).not.toContain('Stage returns');
  });
});

it('changes the status of an edge, round and round', () => {
  selectEdge('Audit log');
  for (const status of ['SUCCEEDED', 'FAILED', 'ANY']) {
    run(tab, 'flip');
    expect(edges(tab)).toContain(`Executive report to Audit log, ${status}`);
  }
});

describe('what is spoken', () => {
  it('tells of what was added, connected, moved and undone', () => {
    run(tab, 'add-task');
    nameIt('Load weather');
    expect(spoken()).toBe('Add Load weather');
    run(tab, 'connect');
    const { popover } = popoversOf(tab.designer).getState();
    expect(popover).toMatchObject({ kind: 'connect', sources: [keyOf(tab, 'Load weather')], status: 'SUCCEEDED' });
    connectTo(tab.designer, [keyOf(tab, 'Load weather')], keyOf(tab, 'Audit log'), 'SUCCEEDED');
    expect(spoken()).toBe(
      'Connect Load weather to Audit log. Two edges come in now: J says whether it waits for all or any.',
    );
    run(tab, 'nudge-down');
    expect(spoken()).toBe('Move a task');
    run(tab, 'undo');
    expect(spoken()).toBe('Undone: Move a task');
  });
});

describe('arranging', () => {
  const NAMES = ['Extract returns', 'Stage sales', 'Mart: returns'] as const;
  const tops = () => new Set(NAMES.map((name) => placeOf(name).y)).size;

  it('aligns what is selected, as one step', () => {
    select(tab, ...NAMES);
    expect(tops()).toBe(3);
    run(tab, 'align-top');
    expect(tops()).toBe(1);
    undoStep(tab.designer);
    expect(tops()).toBe(3);
  });

  it('distributes what is selected, as one step', () => {
    const names = ['Stage sales', 'Extract customers', 'Alert on-call'] as const;
    const heights = () => names.map((name) => placeOf(name).y);
    select(tab, ...names);
    expect(heights()).toEqual([116, 136, 308]);
    run(tab, 'distribute-vertical');
    expect(heights()).toEqual([116, 212, 308]);
    undoStep(tab.designer);
    expect(heights()).toEqual([116, 136, 308]);
  });

  it('needs two to align and three to distribute', () => {
    select(tab, 'Stage sales');
    expect(isEnabled(tab, 'align-top')).toBe(false);
    select(tab, 'Stage sales', 'Audit log');
    expect(isEnabled(tab, 'align-top')).toBe(true);
    expect(isEnabled(tab, 'distribute-vertical')).toBe(false);
  });

  it('moves what is selected, as one step however often that is', () => {
    const before = placeOf('Stage sales');
    select(tab, 'Stage sales');
    for (const id of ['nudge-down', 'nudge-down', 'nudge-right']) run(tab, id);
    expect(placeOf('Stage sales')).toEqual({ x: before.x + 10, y: before.y + 20 });
    undoStep(tab.designer);
    expect(placeOf('Stage sales')).toEqual(before);
  });
});

it('disables many, moves them to a space, and gives all the same on-failure task, each as one step', () => {
  const off = () =>
    currentDocument(tab.designer).chain.tasks.filter(({ definition }) => definition['enabled'] === false);
  select(tab, 'Mart: revenue', 'Mart: customers');
  const tasks = ['Mart: revenue', 'Mart: customers'].map((name) => keyOf(tab, name));
  run(tab, 'disable');
  expect(off()).toHaveLength(3);
  dispatchMany(tab.designer, (document) => setFields(document, { tasks, field: 'spaceId', value: 'space-9' }));
  run(tab, 'on-failure');
  nameIt('Tell the owner');
  expect(edges(tab).filter((edge) => edge.includes('Tell the owner'))).toEqual([
    'Mart: revenue to Tell the owner, FAILED',
    'Mart: customers to Tell the owner, FAILED',
  ]);
  for (let step = 0; step < 3; step += 1) undoStep(tab.designer);
  expect(off()).toHaveLength(1);
  expect(tab.names()).toHaveLength(12);
});
