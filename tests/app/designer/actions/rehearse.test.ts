import { beforeEach, describe, expect, it } from 'vitest';
import {
  chooseRehearsal,
  lookAt,
  rehearseChanged,
  rehearseNow,
  spanOf,
} from '../../../../app/designer/actions/rehearsal/rehearse.ts';
import { rehearseReview } from '../../../../app/designer/actions/rehearsal/review.ts';
import { dispatch } from '../../../../app/designer/state/dispatch.ts';
import { hideRehearsal, showRehearsal, toggleProblems } from '../../../../app/designer/state/layout.ts';
import { panelsOf } from '../../../../app/designer/state/panels.ts';
import { rehearsalOf } from '../../../../app/designer/state/rehearsal.ts';
import { currentDocument } from '../../../../app/designer/state/store.ts';
import { setRehearsal } from '../../../../lib/editor/index.ts';
import { setField } from '../../../../lib/index.ts';
import { keyOf } from '../../../support/inMemory/actions.ts';
import { type MemoryTab, memoryBrowser } from '../../../support/inMemory/browser.ts';

let tab: MemoryTab;
beforeEach(async () => {
  tab = await memoryBrowser().open();
  rehearsalOf(tab.designer).setState({ day: '2026-06-01' });
});
const state = () => rehearsalOf(tab.designer).getState();
const neverRuns = () => state().night!.never.map(({ task }) => task);
const settled = () => expect.poll(() => state().isBusy).toBe(false);

describe('a rehearsal', () => {
  it('is of the chain as it is, and leaves it as it is', async () => {
    const before = tab.designer;
    await rehearseNow(tab.designer);
    expect(state().night!.runs.length).toBe(9);
    dispatch(before, (document) =>
      setField(document, { task: keyOf(tab, 'Stage sales'), field: 'enabled', value: false }),
    );
    expect(neverRuns()).not.toContain(keyOf(tab, 'Executive report'));
    await rehearseNow(tab.designer);
    expect(neverRuns()).toContain(keyOf(tab, 'Executive report'));
  });

  it('gives way to one that is asked for later, and shows the later one', async () => {
    const first = rehearseNow(tab.designer);
    chooseRehearsal(tab.designer, { days: 7 });
    await first;
    await settled();
    expect(state().night!.runs.length).toBe(63);
  });

  it('has what other views show worked out once for each night', async () => {
    await rehearseNow(tab.designer);
    const night = state().night!;
    await lookAt(tab.designer, 'failures', night);
    const { failures } = state();
    expect(failures!.length).toBe(9);
    await lookAt(tab.designer, 'failures', night);
    expect(state().failures).toBe(failures);
    await rehearseNow(tab.designer);
    expect(state().failures).toBe(null);
  });

  it('says why it could not be made, and keeps the last one', async () => {
    await rehearseNow(tab.designer);
    const { night } = state();
    Object.assign(tab.designer.ports.rehearsals, { rehearse: () => Promise.reject(new Error('No such file')) });
    await rehearseNow(tab.designer);
    expect(state()).toMatchObject({ night, fault: 'No such file', isBusy: false });
  });

  it('is made once for a document that several ask for, and again once that was edited', async () => {
    const { rehearsals } = tab.designer.ports;
    const drawn = () => {
      const { chain, view } = currentDocument(tab.designer);
      return { chain, settings: view.rehearsal };
    };
    let count = 0;
    const { rehearse } = rehearsals;
    Object.assign(rehearsals, {
      rehearse: (...args: Parameters<typeof rehearse>) => {
        count += 1;
        return rehearse(...args);
      },
    });
    await Promise.all([rehearseNow(tab.designer), rehearseChanged(tab.designer, drawn())]);
    await rehearseChanged(tab.designer, drawn());
    expect(count).toBe(1);
    dispatch(tab.designer, (document) => setRehearsal(document, { lanes: 2 }));
    await rehearseChanged(tab.designer, drawn());
    expect(count).toBe(2);
    expect(state().night!.assumptions.lanes).toBe(2);
  });

  it('goes from midnight to midnight, also where the clocks change', () => {
    const { from, to } = spanOf(tab.designer, { day: '2026-03-29', days: 1 });
    expect([from, to].map((at) => new Date(at).getHours())).toEqual([0, 0]);
    expect(new Date(to).getDate() - new Date(from).getDate()).toBe(1);
  });
});

describe('its panel', () => {
  const open = () => [panelsOf(tab.designer).getState().rehearsalOpen, panelsOf(tab.designer).getState().problemsOpen];

  it('takes the place of the problems, which come back when it is hidden', () => {
    showRehearsal(tab.designer);
    expect(open()).toEqual([true, true]);
    hideRehearsal(tab.designer);
    expect(open()).toEqual([false, true]);
  });

  it('gives it back to problems that are asked for', () => {
    showRehearsal(tab.designer);
    toggleProblems(tab.designer);
    expect(open()).toEqual([false, true]);
  });
});

it('tells a review what runs in the 24 hours from a moment on, and what ran before a change', async () => {
  const before = currentDocument(tab.designer);
  dispatch(tab.designer, (document) =>
    setField(document, { task: keyOf(tab, 'Stage sales'), field: 'enabled', value: false }),
  );
  const after = currentDocument(tab.designer);
  const from = '2026-06-01T00:00:00Z';
  const { isCompared, ran, to } = await rehearseReview(tab.designer, after, before, from);
  expect({ isCompared, to }).toEqual({ isCompared: true, to: Date.parse('2026-06-02T00:00:00Z') });
  expect(ran.after).toBeLessThan(ran.before);
  expect((await rehearseReview(tab.designer, after, null, from)).isCompared).toBe(false);
});
