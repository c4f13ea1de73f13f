import { beforeEach, describe, expect, it } from 'vitest';
import { fixKind, fixProblem, previewFix } from '../../../../app/designer/actions/fix.ts';
import { openText } from '../../../../app/designer/actions/open.ts';
import { problemsOf } from '../../../../app/designer/state/checker.ts';
import { undoStep } from '../../../../app/designer/state/history.ts';
import { previewOf } from '../../../../app/designer/state/preview.ts';
import { currentDocument, stateOf } from '../../../../app/designer/state/store.ts';
import { save } from '../../../../lib/index.ts';
import { keyOf } from '../../../support/inMemory/actions.ts';
import { type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';
import { ODD } from '../../../support/problems.ts';

let tab: MemoryTab;
beforeEach(async () => {
  tab = await memoryBrowser().open();
  openText(tab.designer, 'odd.json', JSON.stringify(ODD, null, 2));
});

const dangling = () =>
  problemsOf(tab.designer, currentDocument(tab.designer)).filter(({ code }) => code === 'dangling-ref');
const danglingOf = (task: string) => dangling().find((problem) => problem.task === keyOf(tab, task))!;
const refsIn = (text: string) =>
  (JSON.parse(text) as typeof ODD).slice(1).map((task) => task.states[0]!.onEvents[0]!.eventRefs);
const refs = () => refsIn(save(currentDocument(tab.designer)));
const ALL_GONE = [
  ['x', 'y', 'gone'],
  ['x', 'y', 'gone'],
  ['x', 'y', 'gone'],
];
const ONE_FIXED = [
  ['x', 'y'],
  ['x', 'y', 'gone'],
  ['x', 'y', 'gone'],
];
const ALL_FIXED = [
  ['x', 'y'],
  ['x', 'y'],
  ['x', 'y'],
];

describe('a problem', () => {
  it('shows what its fix would do before it is taken, and nothing of it stays', () => {
    const before = currentDocument(tab.designer);
    previewFix(tab.designer, danglingOf('Stage 1'));
    const { preview } = previewOf(tab.designer).getState();
    expect(preview!.of).toBe(before);
    expect(refsIn(save(preview!.document))).toEqual(ONE_FIXED);
    previewFix(tab.designer, null);
    expect(previewOf(tab.designer).getState().preview).toBeNull();
    expect(currentDocument(tab.designer)).toBe(before);
    expect(refs()).toEqual(ALL_GONE);
  });

  it('is fixed, as one step of undo', () => {
    previewFix(tab.designer, danglingOf('Stage 1'));
    fixProblem(tab.designer, danglingOf('Stage 1'));
    expect(previewOf(tab.designer).getState().preview).toBeNull();
    expect(dangling()).toHaveLength(2);
    expect(refs()).toEqual(ONE_FIXED);
    undoStep(tab.designer);
    expect(dangling()).toHaveLength(3);
    expect(refs()).toEqual(ALL_GONE);
  });

  it('is fixed with all of its kind, as one step', () => {
    fixKind(tab.designer, 'dangling-ref');
    expect(stateOf(tab.designer).getState().notice).toEqual({ kind: 'info', text: '3 fixed.' });
    expect(dangling()).toEqual([]);
    expect(refs()).toEqual(ALL_FIXED);
    undoStep(tab.designer);
    expect(refs()).toEqual(ALL_GONE);
    expect(stateOf(tab.designer).getState().session.history.past).toEqual([]);
  });
});
