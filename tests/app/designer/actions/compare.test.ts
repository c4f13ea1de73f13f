import { beforeEach, describe, expect, it } from 'vitest';
import { compareWith, compareWithText, startComparing } from '../../../../app/designer/actions/compare/compare.ts';
import { takeFromBase } from '../../../../app/designer/actions/compare/takeChanges.ts';
import { walkChanges } from '../../../../app/designer/actions/compare/walkChanges.ts';
import { comparedNow, comparisonOf, currentChange, statesOf } from '../../../../app/designer/state/comparison.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { amendSession, currentDocument, stateOf } from '../../../../app/designer/state/store.ts';
import { edgesInto } from '../../../../lib/editor/index.ts';
import { graphOf, remove, rename, save } from '../../../../lib/index.ts';
import { keyOf } from '../../../support/inMemory/actions.ts';
import { type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let tab: MemoryTab;
beforeEach(async () => {
  tab = await memoryBrowser().open();
});
const call = (from: string, to: string) =>
  dispatch(tab.designer, (document) => rename(document, { task: keyOf(tab, from), name: to }));
const changes = () => [...comparedNow(tab.designer)!.tasks.values()].map(({ action }) => action);
const session = () => stateOf(tab.designer).getState().session;

describe('a comparison', () => {
  it('is with the opened document where it was edited, and asks with what where it was not', async () => {
    await startComparing(tab.designer);
    expect(comparedNow(tab.designer)).toBeNull();
    call('Audit log', 'Audit');
    await startComparing(tab.designer);
    expect(comparisonOf(tab.designer).getState().base).toEqual({ kind: 'opened' });
    expect(changes()).toEqual(['changed']);
  });

  it('follows edits, undo and each step of the history', async () => {
    call('Audit log', 'Audit 1');
    call('Audit 1', 'Audit 2');
    await compareWith(tab.designer, { kind: 'step', at: 1 });
    expect(changes()).toEqual(['changed']);
    undoStep(tab.designer);
    expect(changes()).toEqual([]);
    expect(statesOf(session())).toHaveLength(3);
    await compareWith(tab.designer, { kind: 'step', at: 2 });
    expect(changes()).toEqual(['changed']);
  });

  it('stays as it was when a text cannot be read', async () => {
    await compareWith(tab.designer, { kind: 'opened' });
    expect(await compareWithText(tab.designer, { kind: 'paste', name: 'the pasted JSON' }, '{')).toBe(false);
    expect(comparisonOf(tab.designer).getState().base).toEqual({ kind: 'opened' });
    expect(stateOf(tab.designer).getState().refusal).toMatchObject({ fileName: 'the pasted JSON' });
  });

  it('shows the change of the task that waits by a selected edge, and none where several things are selected', async () => {
    call('Stage sales', 'Stage');
    await compareWith(tab.designer, { kind: 'opened' });
    const compared = comparedNow(tab.designer)!;
    const [key] = compared.tasks.keys();
    const [edge] = edgesInto(graphOf(currentDocument(tab.designer).chain).byKey.get(key!)!);
    const looked = (tasks: readonly string[], edges: readonly string[]) =>
      currentChange(compared, { tasks: new Set(tasks), edges: new Set(edges), annotations: new Set() }, key!);
    expect(looked([], [edge!.id])).toBe(key);
    expect(looked([], [])).toBe(key);
    expect(looked([keyOf(tab, 'Audit log')], [])).toBeNull();
    expect(looked([key!], [edge!.id])).toBeNull();
  });

  it('is the same object while nothing but the viewport changes: the canvas draws nothing anew', async () => {
    call('Audit log', 'Audit');
    await compareWith(tab.designer, { kind: 'opened' });
    const before = comparedNow(tab.designer);
    amendSession(tab.designer, { viewport: { x: 1, y: 2, zoom: 1 } });
    expect(comparedNow(tab.designer)).toBe(before);
  });

  it('is walked in a circle', async () => {
    call('Audit log', 'Audit');
    call('Stage sales', 'Stage');
    await compareWith(tab.designer, { kind: 'opened' });
    const names = [1, 1, 1, -1].map((step) => {
      walkChanges(tab.designer, step as 1 | -1);
      return [...stateOf(tab.designer).getState().selection.tasks][0];
    });
    expect(names).toEqual([names[0], names[1], names[0], names[1]]);
    expect(names[0]).not.toBe(names[1]);
  });
});

describe('a task that is taken', () => {
  it('from another file keeps numbers that JavaScript cannot hold', async () => {
    const text = '[{"id": "there", "name": "There", "limit": 12345678901234567890, "rate": 1.0}]';
    await compareWithText(tab.designer, { kind: 'file', name: 'other.json' }, text);
    takeFromBase(tab.designer, '¶gone/there');
    const saved = save(currentDocument(tab.designer));
    expect(saved).toContain('12345678901234567890');
    expect(saved).toContain('1.0');
    undoStep(tab.designer);
    expect(save(currentDocument(tab.designer))).not.toContain('12345678901234567890');
  });

  it('from the history has the text that it had', async () => {
    const before = save(currentDocument(tab.designer));
    const key = keyOf(tab, 'Audit log');
    dispatch(tab.designer, (document) => remove(document, { tasks: [key] }));
    await compareWith(tab.designer, { kind: 'opened' });
    takeFromBase(tab.designer, `¶gone/${key}`);
    expect(JSON.parse(save(currentDocument(tab.designer)))).toMatchObject({
      tasks: (JSON.parse(before) as { tasks: [] }).tasks,
    });
  });

  it('is none any more where the document is the same by then', async () => {
    call('Audit log', 'Audit');
    await compareWith(tab.designer, { kind: 'opened' });
    const [key] = comparedNow(tab.designer)!.tasks.keys();
    undoStep(tab.designer);
    const { past } = session().history;
    takeFromBase(tab.designer, key!);
    expect(session().history.past).toEqual(past);
  });
});
